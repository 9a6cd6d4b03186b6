import { addEmployee, addFileCategory } from '../../../../tools/simulator/bamboohr/index.mts';
import { byId, startBambooHrService, type BambooHrService } from '../../../support/service-nodes.mts';

let service: BambooHrService;
let employeeId: string;

beforeEach(async () => {
	service = await startBambooHrService();
	employeeId = addEmployee(service.bamboo).id;
	service.bamboo.state.keyEmployeeId = employeeId;
});
afterEach(async () => await service.close());

describe('BambooHR Learning: Get many file categories', () => {
	it('returns the categories up to the limit of each item from one list', async () => {
		const ids = ['Certificates', 'Contracts', 'Other'].map(
			(name) => addFileCategory(service.bamboo, name).id,
		);
		const run = await service.run('fileCategory', 'getAll', {
			parameters: { returnAll: '={{ $json.all }}', limit: '={{ $json.limit }}' },
			input: [
				{ all: false, limit: 1 },
				{ all: true, limit: 1 },
			],
		});
		expect(run.error).toBeUndefined();
		expect(run.paired).toEqual([0, 1, 1, 1].map((item) => ({ item })));
		expect(run.items[0]).toEqual({ fileCategoryId: String(ids[0]), name: 'Certificates' });
		expect(service.bamboo.log.map(({ path }) => path)).toEqual([
			'/api/v1/employees/0',
			`/api/v1/employees/${employeeId}/files/view`,
		]);
		expect(run.hints).toEqual([]);
	});

	it('reads the categories through the selected employee, and refuses an unknown employee', async () => {
		addFileCategory(service.bamboo, 'Certificates');
		const other = addEmployee(service.bamboo).id;
		const run = await service.run('fileCategory', 'getAll', {
			parameters: { options: { employeeId: byId('={{ $json.id }}') } },
			input: [{ id: other }, { id: '999' }, { id: 'x' }, { id: '' }],
			onError: 'continueRegularOutput',
		});
		expect(run.items.map(({ name, error }) => name ?? error)).toEqual([
			'Certificates',
			'Options > Employee: the ID 999 does not exist in BambooHR. [Item 2]',
			'Options > Employee: "x" is not a valid BambooHR ID, which is a number such as 123. [Item 3]',
			'Certificates',
		]);
		const views = service.bamboo.log.filter(({ path }) => path.endsWith('/files/view'));
		expect(views.map(({ path }) => path.split('/')[4])).toEqual(
			expect.arrayContaining([other, '999', employeeId]),
		);
	});

	it('explains the possible reason when there are no categories', async () => {
		const run = await service.run('fileCategory', 'getAll', { input: [{}, {}] });
		expect(run.items).toEqual([]);
		expect(run.hints.map(({ message }) => message)).toEqual([
			expect.stringContaining('The API key cannot see any categories'),
		]);
	});
});
