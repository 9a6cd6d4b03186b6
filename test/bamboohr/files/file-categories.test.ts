import {
	addFileCategory,
	findFileCategory,
	readFileCategories,
} from '../../../src/bamboohr/files/file-categories';
import {
	addEmployee,
	addFileCategory as simCategory,
	startBambooHr,
	type BambooHrSimulator,
} from '../../../tools/simulator/bamboohr/index.mts';
import { scripted } from '../../http/scripted.mts';
import { bambooTransport } from '../../support/clients.mts';

describe('BambooHR file categories', () => {
	let bamboo: BambooHrSimulator;

	beforeEach(async () => {
		bamboo = await startBambooHr();
	});
	afterEach(async () => await bamboo.close());

	const read = async () => (await readFileCategories(bambooTransport(bamboo))).map(({ name }) => name);
	const paths = () => bamboo.log.map(({ path }) => path);

	it('are read through the employee who owns the access token', async () => {
		addEmployee(bamboo);
		const own = (bamboo.state.keyEmployeeId = addEmployee(bamboo).id);
		simCategory(bamboo, 'Certificates');
		expect(await read()).toEqual(['Certificates']);
		expect(paths()).toEqual(['/api/v1/employees/0', `/api/v1/employees/${own}/files/view`]);
	});

	it("are read through the first employee when the token's owner is not an employee", async () => {
		const { id } = addEmployee(bamboo);
		simCategory(bamboo, 'Certificates');
		expect(await read()).toEqual(['Certificates']);
		expect(paths().at(-1)).toBe(`/api/v1/employees/${id}/files/view`);
		expect(bamboo.log[1]?.query).toEqual({ 'page[limit]': '1' });
	});

	it("are read through the first employee when the token's owner has no categories", async () => {
		const ids = [addEmployee(bamboo).id, addEmployee(bamboo).id];
		bamboo.state.keyEmployeeId = ids[1] ?? '';
		simCategory(bamboo, 'Certificates');
		const isOwn = ({ path }: { path: string }) => path.includes(`/${ids[1]}/files`);
		bamboo.faults.push({ when: isOwn, effect: { kind: 'status', status: 404 } });
		expect(await read()).toEqual(['Certificates']);
	});

	it('are an empty list when there are none, or no employee to read them through', async () => {
		expect(await read()).toEqual([]);
		bamboo.state.keyEmployeeId = addEmployee(bamboo).id;
		expect(await read()).toEqual([]);
	});

	it('are read again through the same employee after one was created', async () => {
		const { id } = addEmployee(bamboo);
		const made = await addFileCategory(bambooTransport(bamboo), 'Certificates', id);
		expect(made).toMatchObject([{ name: 'Certificates', files: [] }]);
		const all = await addFileCategory(bambooTransport(bamboo), 'Other');
		expect(all.map(({ name }) => name)).toEqual(['Certificates', 'Other']);
	});

	it('are found by name regardless of case and whitespace', () => {
		const categories = ['Certificates', ' Zo\u0065\u0308 '].map((name) => ({ id: name, name, files: [] }));
		expect(findFileCategory(categories, ' certificates')?.name).toBe('Certificates');
		expect(findFileCategory(categories, 'ZO\u00cb')?.id).toBe(categories[1]?.id);
		expect(findFileCategory(categories, 'Certificate')).toBeUndefined();
	});

	it('are refused when the response is unreadable', async () => {
		const noId = scripted(() => ({ json: {} }));
		await expect(readFileCategories(noId.transport)).rejects.toThrow('GET /employees/0: the field "id"');
		const noList = scripted(({ path }) => ({ json: path.endsWith('/0') ? { id: '0' } : { data: [{}] } }));
		await expect(readFileCategories(noList.transport)).rejects.toThrow('"data.0.employeeId" is missing');
	});
});
