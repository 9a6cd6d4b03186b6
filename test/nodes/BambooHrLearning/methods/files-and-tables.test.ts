import { addEmployee, addFileCategory } from '../../../../tools/simulator/bamboohr/index.mts';
import { byId } from '../../../support/service-nodes.mts';
import { startTableService, type TableService } from '../tableRow/table.mts';

let company: TableService;
beforeEach(async () => {
	company = await startTableService();
});
afterEach(async () => await company.service.close());

describe('the list of file categories', () => {
	it('is that of the chosen employee, in alphabetical order, and can be searched', async () => {
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

	it('is that of the company while no employee is chosen, or one who has none', async () => {
		const { service } = company;
		service.bamboo.state.keyEmployeeId = addEmployee(service.bamboo).id;
		addFileCategory(service.bamboo, 'Certificates');
		for (const value of ['', '={{ $json.employeeId }}', '999']) {
			const parameters = { employeeId: byId(value) };
			expect(await service.list('searchFileCategories', undefined, parameters)).toHaveLength(1);
		}
	});
});

describe('the list of tables', () => {
	it('has their aliases, with what is in them', async () => {
		expect(await company.service.options('getTables')).toEqual([
			{ name: 'customLearning', value: 'customLearning' },
			{ name: 'employeeCertifications', value: 'employeeCertifications' },
		]);
	});
});

describe('the columns of a table', () => {
	it('are offered by name, with a field for each kind of value', async () => {
		const { fields } = await company.service.columns('getTableColumns', { table: 'customLearning' });
		expect(fields.map(({ id, displayName, type }) => [id, displayName, type])).toEqual([
			['customCourse', 'Course', 'string'],
			['customDue', 'Due', 'dateTime'],
			['customPassed', 'Passed', 'options'],
			['customStatus', 'Status', 'string'],
		]);
		expect(fields[2]?.options?.map(({ value }) => value)).toEqual(['no', 'yes']);
		expect(fields.every(({ required, display }) => !required && display)).toBe(true);
	});

	it('are none, with the reason, while there is no table', async () => {
		for (const table of ['', 'customNothing']) {
			const { fields, emptyFieldsNotice } = await company.service.columns('getTableColumns', { table });
			expect(fields).toEqual([]);
			expect(emptyFieldsNotice).toContain('Choose a table first');
		}
	});
});
