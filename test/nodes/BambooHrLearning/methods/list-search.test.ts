import { addEmployee, addFileCategory } from '../../../../tools/simulator/bamboohr/index.mts';
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
