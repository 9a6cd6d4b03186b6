import {
	addEmployee,
	addFile,
	addFileCategory,
	addTrainingRecord,
	addTrainingType,
} from '../../../../tools/simulator/bamboohr/index.mts';
import { byId, startBambooHrService, type BambooHrService } from '../../../support/service-nodes.mts';
import { startTableService, type TableService } from '../tableRow/table.mts';

describe('BambooHR Learning: searchEmployees', () => {
	let service: BambooHrService;

	beforeEach(async () => {
		service = await startBambooHrService();
		const { bamboo } = service;
		addEmployee(bamboo, { firstName: 'Zoë', lastName: 'Adams', employeeNumber: '' });
		addEmployee(bamboo, { firstName: 'Bo', lastName: 'Baker', status: 'Inactive' });
		addEmployee(bamboo, { firstName: 'Bo', lastName: 'Baker', employeeNumber: '', workEmail: '' });
	});
	afterEach(async () => await service.close());

	it('lists active and former employees, and tells those with the same name apart', async () => {
		expect(await service.list('searchEmployees')).toEqual([
			{ name: 'Bo Baker (E102)', value: '102' },
			{ name: 'Bo Baker (ID 103)', value: '103' },
			{ name: 'Zoë Adams (sam.sample101@example.com)', value: '101' },
		]);
	});

	it.each([
		['bo b', ['102', '103']],
		['e102', ['102']],
		['SAMPLE101@', ['101']],
		['103', ['103']],
		['nobody', []],
	])('finds with %j the employees %j', async (filter, ids) => {
		expect((await service.list('searchEmployees', filter)).map(({ value }) => value)).toEqual(ids);
	});

	it('lists employees whose name or status is hidden', async () => {
		service.bamboo.quirks.hiddenFields = ['status', 'firstName', 'lastName'];
		expect(await service.list('searchEmployees', '102')).toEqual([{ name: 'Employee (E102)', value: '102' }]);
	});
});

describe('BambooHR Learning: searchFileCategories', () => {
	let company: TableService;
	beforeEach(async () => {
		company = await startTableService();
	});
	afterEach(async () => await company.service.close());

	it('lists the categories of the selected employee in alphabetical order', async () => {
		const { service, people } = company;
		const ids = ['Contracts', 'Certificates'].map((name) => addFileCategory(service.bamboo, name).id);
		const parameters = { employeeId: byId(people[1]) };
		expect(await service.list('searchFileCategories', '', parameters)).toEqual([
			{ name: 'Certificates', value: String(ids[1]) },
			{ name: 'Contracts', value: String(ids[0]) },
		]);
		expect(service.bamboo.log.map(({ path }) => path)).toEqual([`/api/v1/employees/${people[1]}/files/view`]);
		expect(await service.list('searchFileCategories', 'CERT', parameters)).toHaveLength(1);
		expect(await service.list('searchFileCategories', String(ids[0]), parameters)).toHaveLength(1);
	});

	it('lists the categories of the company while no employee is selected, or the employee has none', async () => {
		const { service } = company;
		service.bamboo.state.keyEmployeeId = addEmployee(service.bamboo).id;
		addFileCategory(service.bamboo, 'Certificates');
		for (const value of ['', '={{ $json.employeeId }}', '999']) {
			const parameters = { employeeId: byId(value) };
			expect(await service.list('searchFileCategories', undefined, parameters)).toHaveLength(1);
		}
	});
});

describe('BambooHR Learning: lists of one employee', () => {
	let company: TableService;
	beforeEach(async () => {
		company = await startTableService();
	});
	afterEach(async () => await company.service.close());

	it('lists the files with their categories', async () => {
		const { service, people } = company;
		const category = addFileCategory(service.bamboo, 'Certificates');
		const file = addFile(service.bamboo, {
			employeeId: people[0],
			categoryId: category.id,
			name: 'first-aid.pdf',
		});
		addFile(service.bamboo, { employeeId: people[1], categoryId: category.id, name: 'other.pdf' });
		expect(await service.list('searchEmployeeFiles', 'aid', { employeeId: byId(people[0]) })).toEqual([
			{ name: 'first-aid.pdf (Certificates)', value: String(file.id) },
		]);
	});

	it('lists the training records with day and type', async () => {
		const { service, people } = company;
		const type = addTrainingType(service.bamboo, { name: 'First Aid' });
		const record = addTrainingRecord(service.bamboo, {
			employeeId: people[0],
			type: type.id,
			completed: '2026-03-31',
		});
		expect(await service.list('searchTrainingRecords', '', { employeeId: byId(people[0]) })).toEqual([
			{ name: '2026-03-31: First Aid', value: String(record.id) },
		]);
	});

	it('lists the rows of the chosen table by their first values', async () => {
		const { service, table, people } = company;
		table.rows.push(
			{ id: '900', employeeId: people[0], values: { customCourse: 'First Aid', customStatus: 'Open' } },
			{ id: '901', employeeId: people[0], values: {} },
		);
		const chosen = { employeeId: people[0], table: table.alias };
		expect(await service.list('searchTableRows', '', chosen)).toEqual([
			{ name: 'First Aid, Open', value: '900' },
			{ name: 'Row 901', value: '901' },
		]);
	});

	it.each([
		['searchEmployeeFiles', {}, 'Employee: choose it first'],
		['searchTrainingRecords', { employeeId: byId('={{ $json.id }}') }, 'Employee: choose it first'],
		['searchTableRows', { employeeId: '1', table: '' }, 'Table Name or ID: choose it first'],
	])('says for %s what to choose first', async (method, parameters, message) => {
		await expect(company.service.list(method, '', parameters)).rejects.toThrow(message);
	});
});
