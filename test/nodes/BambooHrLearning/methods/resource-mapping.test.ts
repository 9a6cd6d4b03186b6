import { startTableService, type TableService } from '../tableRow/table.mts';

let company: TableService;
beforeEach(async () => {
	company = await startTableService();
});
afterEach(async () => await company.service.close());

describe('BambooHR Learning: getTableColumns', () => {
	it('lists columns by name, with an input for each type of value', async () => {
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

	it('lists no columns and says why while no table is selected', async () => {
		for (const table of ['', 'customNothing']) {
			const { fields, emptyFieldsNotice } = await company.service.columns('getTableColumns', { table });
			expect(fields).toEqual([]);
			expect(emptyFieldsNotice).toContain('Choose a table from the list first');
		}
	});
});
