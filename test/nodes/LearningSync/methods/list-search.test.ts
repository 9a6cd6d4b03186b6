import { LearningSync } from '../../../../nodes/LearningSync/LearningSync.node';
import { addEmployee, addTable } from '../../../../tools/simulator/bamboohr/index.mts';
import { addProfileField } from '../../../../tools/simulator/ispring/index.mts';
import { callListSearch, callLoadOptions } from '../../../support/engine.mts';
import { byId } from '../../../support/service-nodes.mts';
import { startSystems, SYNC_TYPE, type Systems } from '../../../support/systems.mts';

let systems: Systems;
beforeEach(async () => {
	systems = await startSystems();
});
afterEach(async () => await systems.close());

const common = () => ({ node: new LearningSync(), type: SYNC_TYPE, credentials: systems.credentials });
const list = async (method: string, parameters = {}, filter = '') =>
	(await callListSearch({ ...common(), method, parameters, filter })).results;

describe('searchProfileFields', () => {
	it('finds the same profile fields as the list that Field Mapping offers', async () => {
		addProfileField(systems.ispring, { name: 'bamboohr_id', label: 'BambooHR ID' });
		expect(await list('searchProfileFields', {}, 'bamboo')).toEqual([
			{ name: 'BambooHR ID', value: 'BAMBOOHR_ID' },
		]);
		const all = (await list('searchProfileFields')).map(({ value }) => value);
		const mappable = await callLoadOptions({ ...common(), method: 'getProfileFields' });
		expect(all.sort()).toEqual(mappable.map(({ value }) => value).sort());
	});
});

describe('searchEmployees', () => {
	it('finds the employee to explain by part of the name', async () => {
		const { id } = addEmployee(systems.bamboo, { firstName: 'Ada', lastName: 'Byron' });
		addEmployee(systems.bamboo, { firstName: 'Bo', lastName: 'Diaz' });
		expect(await list('searchEmployees', {}, 'byron')).toEqual([
			{ name: expect.stringMatching(/^Ada Byron \(/), value: id },
		]);
	});
});

describe('The lists for assignments', () => {
	beforeEach(() => {
		const columns = ['Course', 'Due'].map((name, id) => ({ id, name, alias: `custom${name}`, type: 'text' }));
		addTable(systems.bamboo, { alias: 'customLearning', columns });
		addTable(systems.bamboo, { alias: 'jobInfo', columns: [] });
	});

	it('offer the custom tables only, with their columns as the description', async () => {
		expect(await list('searchAssignmentTables')).toEqual([
			{ name: 'customLearning', value: 'customLearning', description: 'Course, Due' },
		]);
	});

	it.each([['customLearning'], [byId('customLearning')]])(
		'offer the columns of the table that has been chosen: %j',
		async (assignmentTable) => {
			expect(await list('searchAssignmentColumns', { fields: { assignmentTable } })).toEqual([
				{ name: 'Course', value: 'customCourse' },
				{ name: 'Due', value: 'customDue' },
			]);
		},
	);

	it.each([
		[{}],
		[{ fields: { assignmentTable: '' } }],
		[{ fields: { assignmentTable: byId('={{ $json.table }}') } }],
	])('ask for the table first if it is %j', async (parameters) => {
		await expect(list('searchAssignmentColumns', parameters)).rejects.toThrow(
			'Assignment Table: choose it first',
		);
	});
});
