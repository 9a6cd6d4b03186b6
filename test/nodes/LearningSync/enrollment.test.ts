import { addEmployee } from '../../../tools/simulator/bamboohr/people.mts';
import { addCourse } from '../../../tools/simulator/ispring/learning.mts';
import { addUser } from '../../../tools/simulator/ispring/people.mts';
import { startSystems, type Systems } from '../../support/systems.mts';

let systems: Systems;
beforeEach(async () => {
	systems = await startSystems();
	addCourse(systems.ispring, { contentItemId: 'c-1', title: 'Fire Safety' });
	for (const [id, department] of [
		['1', 'Sales'],
		['2', 'Support'],
	] as const) {
		const email = `p${id}@example.com`;
		addEmployee(systems.bamboo, { id, workEmail: email, department });
		addUser(systems.ispring, { userId: `u${id}`, fields: { login: email, email } });
	}
});
afterEach(async () => await systems.close());

const RULES = { rule: [{ name: 'Safety', courses: ['c-1'], departments: ['Sales'], dueDays: 30 }] };
const rows = [
	{ name: 'Safety', courses: 'Fire Safety', departments: 'sales', isManager: 'FALSE', dueDays: '30' },
];
const brief = (changes: Array<Record<string, unknown>>) =>
	changes.map(
		({ employeeId, action, outcome }) => `${String(employeeId)} ${String(action)} ${String(outcome)}`,
	);

describe('The resource Enrollment', () => {
	it('syncs by rules in the parameters, and writes nothing the second time', async () => {
		const first = await systems.enrollment('sync', { parameters: { rules: RULES } });
		expect(first.error).toBeUndefined();
		expect(brief(first.changes)).toEqual(['1 enroll done']);
		expect(first.changes[0]).toMatchObject({
			rule: 'Safety',
			courseTitle: 'Fire Safety',
			userUrl: expect.any(String),
		});
		expect(first.summary).toMatchObject({
			direction: 'enrollment',
			status: 'success',
			message: '1 enrollment made.',
		});
		systems.clearLogs();
		const second = await systems.enrollment('sync', { parameters: { rules: RULES } });
		expect(second.summary.message).toBe('No changes were needed.');
		expect(systems.changes()).toBe(0);
	});

	it('takes the same rules from input items, and pairs what follows with all of them', async () => {
		const run = await systems.enrollment('sync', { parameters: { rulesFrom: 'inputItems' }, input: rows });
		expect(brief(run.changes)).toEqual(['1 enroll done']);
		expect(run.run.outputs[0]?.[0]?.pairedItem).toEqual([{ item: 0 }]);
	});

	it('plans, applies in batches, and ends only what is in Made by Rules', async () => {
		const plan = await systems.enrollment('plan', { parameters: { rules: RULES } });
		expect(brief(plan.changes)).toEqual(['1 enroll planned']);
		expect(systems.changes()).toBe(0);
		const applied = await systems.enrollment('apply', { input: plan.changes });
		expect(brief(applied.changes)).toEqual(['1 enroll done']);
		const { enrollmentId } = applied.changes[0] ?? {};
		const other = { rule: [{ ...RULES.rule[0], departments: ['Support'], whenNoLonger: 'end' }] };
		const without = await systems.enrollment('plan', { parameters: { rules: other } });
		expect(brief(without.changes)).toEqual(['2 enroll planned']);
		expect(String(without.summary.warnings)).toContain('Made by Rules is not set');
		for (const madeByRules of [
			[enrollmentId],
			JSON.stringify([enrollmentId]),
			[{ enrollmentId }],
			String(enrollmentId),
		]) {
			const run = await systems.enrollment('plan', {
				parameters: { rules: other },
				options: {
					madeByRules:
						typeof madeByRules === 'string' ? madeByRules : `={{ ${JSON.stringify(madeByRules)} }}`,
				},
			});
			expect(run.error).toBeUndefined();
			expect(brief(run.changes)).toEqual(['1 end planned', '2 enroll planned']);
			expect(run.summary.warnings).toEqual([]);
		}
	});

	it('holds or stops above a limit, and applies what is approved', async () => {
		const parameters = { rules: RULES, maxEnrollments: 0 };
		const stopped = await systems.enrollment('sync', { parameters });
		expect(stopped.error?.message).toContain(
			'1 enrollment would be made; the limit Max Enrollments is 0. Nothing was written.',
		);
		const held = await systems.enrollment('sync', { parameters, options: { onLimit: 'hold' } });
		expect(held.summary).toMatchObject({ status: 'held' });
		const applied = await systems.enrollment('apply', {
			input: held.changes,
			options: { approveHeld: true },
		});
		expect(brief(applied.changes)).toEqual(['1 enroll done']);
	});

	it('explains which rules match an employee, which do not, and what follows', async () => {
		const run = await systems.enrollment('explain', { parameters: { rules: RULES, employeeId: '2' } });
		expect(run.changes).toEqual([
			expect.objectContaining({
				employeeId: '2',
				employeeName: 'Sam Sample2',
				userId: 'u2',
				rules: [
					{
						rule: 'Safety',
						matches: false,
						because: 'Department is "Support", not Sales.',
						follows: 'Nothing: no enrollment was made by rules.',
					},
				],
			}),
		]);
		const fromItems = await systems.enrollment('explain', {
			parameters: { rulesFrom: 'inputItems', employeeId: '1' },
			input: rows,
		});
		expect(fromItems.changes).toHaveLength(1);
		expect(fromItems.changes[0]?.rules).toEqual([
			expect.objectContaining({
				matches: true,
				because: 'Department is "Sales".',
				follows: expect.stringContaining('Fire Safety: Make enrollment, due '),
			}),
		]);
		const nobody = await systems.enrollment('explain', { parameters: { rules: RULES, employeeId: '99' } });
		expect(nobody.changes[0]).toMatchObject({
			employeeId: '99',
			userId: null,
			rules: [expect.objectContaining({ matches: false })],
		});
	});

	it('covers only employees in the input items, and pairs each with its item', async () => {
		const all = { rule: [{ name: 'Safety', courses: ['c-1'], everyone: true }] };
		const run = await systems.enrollment('sync', {
			parameters: { rules: all, scope: 'inputItems' },
			input: [{ employeeId: '9' }, { employeeId: '2' }],
		});
		expect(brief(run.changes)).toEqual(['2 enroll done', '9 none failed']);
		expect(run.run.outputs[0]?.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 1 }, { item: 0 }]);
	});

	it('adds a log and a report', async () => {
		const run = await systems.enrollment('sync', {
			parameters: { rules: RULES },
			options: { includeLog: true, report: true },
		});
		expect(run.summary.log).toContain('Sam Sample1 (1)');
		expect(run.run.outputs[1]?.[0]?.binary?.report?.fileName).toMatch(/^sync-enrollment-/);
	});

	it.each<[string, Record<string, unknown>, string]>([
		['no condition', { departments: [] }, 'Rule "Safety": the rule has no condition'],
		['everyone beside conditions', { everyone: true }, 'Rule "Safety" > Everyone (everyone)'],
		['an unknown course', { courses: ['c-9'] }, 'iSpring Learn has no course with the ID or title "c-9".'],
		[
			'an unknown department',
			{ departments: ['Sale'] },
			'BambooHR has no department called "Sale". Did you mean "Sales"?',
		],
		['an unknown job title', { jobTitles: ['Clark'] }, 'Did you mean "Clerk"?'],
		[
			'days that are no number',
			{ dueDays: 'soon' },
			'Rule "Safety" > Due Days (dueDays): "soon" is not a whole number of days',
		],
		['an unknown field', { field: 'citty', values: 'x' }, 'BambooHR has no field called "citty".'],
	])('refuses %s, with nothing written', async (_, given, message) => {
		const byParameters = await systems.enrollment('sync', {
			parameters: { rules: { rule: [{ ...RULES.rule[0], ...given }] } } as never,
		});
		const byItems = await systems.enrollment('sync', {
			parameters: { rulesFrom: 'inputItems' },
			input: [{ ...RULES.rule[0], ...given } as never],
		});
		for (const { error } of [byParameters, byItems]) expect(error?.message).toContain(message);
		expect(systems.changes()).toBe(0);
	});
});
