import { addCustomField, addEmployee } from '../../../../tools/simulator/bamboohr/index.mts';
import { startBambooHrService, type BambooHrService } from '../../../support/service-nodes.mts';
import { startTableService } from '../tableRow/table.mts';

let service: BambooHrService;
beforeEach(async () => {
	service = await startBambooHrService();
});
afterEach(async () => await service.close());

describe('BambooHR Learning: lists for filters and fields', () => {
	it('lists the departments, divisions and locations in use by name', async () => {
		const { bamboo } = service;
		addEmployee(bamboo, { department: 'Sales', division: 'North', location: 'Porto' });
		addEmployee(bamboo, { department: 'Legal', division: 'East', location: 'Faro' });
		bamboo.state.lists.location.push({ id: '9', name: 'Old Town', archived: true });
		const named = (...names: string[]) => names.map((name) => ({ name, value: name }));
		expect(await service.options('getBambooHrDepartments')).toEqual(named('Legal', 'Sales'));
		expect(await service.options('getBambooHrDivisions')).toEqual(named('East', 'North'));
		expect(await service.options('getBambooHrLocations')).toEqual(named('Faro', 'Porto'));
	});

	it('lists custom fields by their labels', async () => {
		addCustomField(service.bamboo, { alias: 'shirtSize', label: 'Shirt Size' });
		expect(await service.options('getBambooHrFields')).toContainEqual({
			name: 'Shirt Size',
			value: 'shirtSize',
		});
	});
});

describe('BambooHR Learning: getTables', () => {
	it('lists tables by their aliases, with their columns as the description', async () => {
		const company = await startTableService();
		expect(await company.service.options('getTables')).toEqual([
			{ name: 'customLearning', value: 'customLearning' },
			{ name: 'employeeCertifications', value: 'employeeCertifications' },
		]);
		await company.service.close();
	});
});
