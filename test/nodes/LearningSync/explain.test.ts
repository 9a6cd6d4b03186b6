import { addEmployee } from '../../../tools/simulator/bamboohr/people.mts';
import { byId } from '../../support/service-nodes.mts';
import { startSystems, type Systems } from '../../support/systems.mts';

describe('The operation Explain', () => {
	let systems: Systems;
	beforeEach(async () => {
		systems = await startSystems();
		addEmployee(systems.bamboo, {
			id: '1',
			firstName: 'Ann',
			lastName: 'Exemplar',
			workEmail: 'ann@example.com',
		});
		addEmployee(systems.bamboo, { id: '2', employeeNumber: '77', department: 'Elsewhere' });
	});
	afterEach(async () => {
		await systems.close();
	});

	it('explains each input item step by step, writes nothing and pairs the items', async () => {
		const { changes, run, error } = await systems.people('explain', {
			parameters: { employeeId: '={{ $json.who }}' },
			options: { departments: ['Operations'] },
			input: [{ who: '1' }, { who: '2' }, { who: '77' }],
		});
		expect(error).toBeUndefined();
		expect(changes.map(({ situation, action }) => [situation, action])).toEqual([
			['unmatched', 'create'],
			['excluded', 'none'],
			['unmatched', 'none'],
		]);
		expect(changes[0]?.steps).toEqual([
			{
				question: 'Does the employee exist in BambooHR?',
				answer: 'Yes: Ann Exemplar, active, Operations.',
			},
			{ question: 'In scope?', answer: 'Yes, as an active employee.' },
			{ question: 'Which user in iSpring Learn?', answer: 'No user has this BambooHR ID, email, or login.' },
			{
				question: 'Which department in iSpring Learn?',
				answer: expect.stringMatching(
					/^None yet: Operations is created under .+ with the code bamboohr:\d+\.$/,
				),
			},
			{ question: 'What differs?', answer: expect.stringContaining('First name: Ann; Last name: Exemplar') },
			{ question: 'What happens, and why?', answer: expect.stringContaining('Create user. New: no user') },
		]);
		expect(JSON.stringify(changes[1]?.steps)).toContain('Elsewhere is not one of the selected departments');
		expect(changes[2]?.reason).toContain('the internal ID is 2');
		expect(run.outputs[0]?.map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 1 },
			{ item: 2 },
		]);
		expect(systems.changes()).toBe(0);
		expect(systems.bamboo.log.filter(({ path }) => path.endsWith('/employees')).length).toBe(2);
	});

	it('takes an employee from the list, by ID, by an expression, and as the plain text of older workflows', async () => {
		const from = { __rl: true, mode: 'list', value: '1', cachedResultName: 'Ann Exemplar (E1)' };
		for (const employeeId of [from, byId('1'), byId('={{ $json.who }}'), '1', '={{ Number($json.who) }}']) {
			const { changes } = await systems.people('explain', {
				parameters: { employeeId },
				input: [{ who: '1' }],
			});
			expect(changes).toMatchObject([{ employeeId: '1', employeeName: 'Ann Exemplar' }]);
		}
	});

	it('refuses an empty employee ID', async () => {
		const { error } = await systems.people('explain', { parameters: { employeeId: '={{ $json.nobody }}' } });
		expect(error?.message).toBe('Employee: it is empty for input item 1.');
	});
});
