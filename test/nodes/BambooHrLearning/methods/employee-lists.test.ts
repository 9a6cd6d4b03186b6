import { addCustomField, addEmployee } from '../../../../tools/simulator/bamboohr/index.mts';
import { startBambooHrService, type BambooHrService } from '../../../support/service-nodes.mts';

let service: BambooHrService;
beforeEach(async () => {
	service = await startBambooHrService();
});
afterEach(async () => await service.close());

describe('the list of employees', () => {
	beforeEach(() => {
		const { bamboo } = service;
		addEmployee(bamboo, { firstName: 'Zoë', lastName: 'Adams', employeeNumber: '' });
		addEmployee(bamboo, { firstName: 'Bo', lastName: 'Baker', status: 'Inactive' });
		addEmployee(bamboo, { firstName: 'Bo', lastName: 'Baker', employeeNumber: '', workEmail: '' });
	});

	it('offers everybody by name, leavers too, with what tells two of the same name apart', async () => {
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
	])('finds with %j', async (filter, ids) => {
		expect((await service.list('searchEmployees', filter)).map(({ value }) => value)).toEqual(ids);
	});

	it('offers people also when their names or their status are hidden', async () => {
		service.bamboo.quirks.hiddenFields = ['status', 'firstName', 'lastName'];
		expect(await service.list('searchEmployees', '102')).toEqual([{ name: 'Employee (E102)', value: '102' }]);
	});
});

describe('the lists for filters and fields', () => {
	it('offer the departments, divisions and locations that are in use, by name', async () => {
		const { bamboo } = service;
		addEmployee(bamboo, { department: 'Sales', division: 'North', location: 'Porto' });
		addEmployee(bamboo, { department: 'Legal', division: 'East', location: 'Faro' });
		bamboo.state.lists.location.push({ id: '9', name: 'Old Town', archived: true });
		const named = (...names: string[]) => names.map((name) => ({ name, value: name }));
		expect(await service.options('getBambooHrDepartments')).toEqual(named('Legal', 'Sales'));
		expect(await service.options('getBambooHrDivisions')).toEqual(named('East', 'North'));
		expect(await service.options('getBambooHrLocations')).toEqual(named('Faro', 'Porto'));
	});

	it('offer custom fields by their labels', async () => {
		addCustomField(service.bamboo, { alias: 'shirtSize', label: 'Shirt Size' });
		expect(await service.options('getBambooHrFields')).toContainEqual({
			name: 'Shirt Size',
			value: 'shirtSize',
		});
	});
});
