import type { PeopleSettings } from '../../../src/people/settings';
import { makePlan } from '../../../src/people/plan/plan';
import type { Employee } from '../../../src/bamboohr/employees/Employee';
import { accountOf, employee, SETTINGS, user, world } from '../world.mts';

const FILTER = {
	...SETTINGS,
	employeeFilter: [{ field: 'location', operator: 'isNotOneOf' as const, values: ['Vienna'] }],
};

const EVERYBODY = Array.from({ length: 30 }, (_, n) =>
	employee({ id: String(n + 1), location: n < 20 ? 'Berlin' : 'Vienna' }),
);
const ACCOUNTS = EVERYBODY.map((one) => accountOf(one));

const plan = (settings: Partial<PeopleSettings>, people = EVERYBODY, accounts = ACCOUNTS) =>
	makePlan(world({ people, accounts }), { ...FILTER, ...settings });

const isOut = ({ employee: one }: { employee?: Employee }) => one?.location === 'Vienna';

describe('Employees whom the settings leave out', () => {
	it('are reported with a reason and a warning by default, and keep access', () => {
		const { decisions, warnings } = plan({});
		const out = decisions.filter(isOut);
		expect(out).toHaveLength(10);
		for (const one of out) {
			expect(one).toMatchObject({
				situation: 'excluded',
				action: 'none',
				outcome: 'skipped',
				needsAttention: true,
				reason:
					'Out of scope: Location is "Vienna", which Employee Filter leaves out. The user stays active, because Out of Scope Action is Report.',
			});
		}
		expect(warnings).toContain(
			'10 employees are out of scope and keep access because Out of Scope Action is Report: see the reasons given.',
		);
		expect(decisions.filter((one) => !isOut(one)).map(({ situation }) => situation)).not.toContain(
			'excluded',
		);
	});

	it('are deactivated when the settings say so, and count toward the limits', () => {
		const { decisions, limit } = plan({ outOfScopeAction: 'deactivate', maxLeaversPercent: 100 });
		const changes = [{ field: 'status', from: 'active', to: 'inactive' }];
		for (const one of decisions.filter(isOut)) {
			expect(one).toMatchObject({ action: 'deactivate', situation: 'excluded', outcome: 'planned', changes });
		}
		expect(limit?.due).toBe(10);
		const held = plan({ outOfScopeAction: 'deactivate', maxLeaversPercent: 100, maxLeavers: 9 });
		expect(held.overLimit).toBe('10 users would be deactivated; the limit Max Leavers is 9.');
		expect(held.decisions.filter(isOut).map(({ outcome }) => outcome)).toEqual(Array(10).fill('held'));
	});

	it('count toward the limits also in a run about somebody else who is to be deactivated', () => {
		const [first] = EVERYBODY;
		const people = EVERYBODY.map((one) => (one === first ? { ...one, status: 'inactive' as const } : one));
		const changed = { changed: new Set(['1']), deleted: new Set<string>() };
		const { overLimit } = makePlan(world({ people, accounts: ACCOUNTS, changed }), {
			...FILTER,
			outOfScopeAction: 'deactivate',
			maxLeaversPercent: 100,
			maxLeavers: 10,
		});
		expect(overLimit).toBe('11 users would be deactivated; the limit Max Leavers is 10.');
	});

	it('are left alone silently when the settings say so', () => {
		const { decisions, warnings } = plan({ outOfScopeAction: 'none' });
		expect(decisions.filter(isOut)).toEqual(
			expect.arrayContaining([expect.objectContaining({ action: 'none', needsAttention: false })]),
		);
		expect(warnings.join(' ')).not.toContain('out of scope');
	});

	it.each(['report', 'deactivate', 'none'] as const)(
		'need nothing when their user is inactive, or when they have none (%s)',
		(outOfScopeAction) => {
			const people = [
				employee(),
				employee({ id: '2', location: 'Vienna' }),
				employee({ id: '3', location: 'Vienna' }),
			];
			const accounts = [
				accountOf(people[0] ?? employee()),
				accountOf(people[1] ?? employee(), { status: 'inactive' }),
			];
			const { decisions } = plan({ outOfScopeAction }, people, accounts);
			for (const one of decisions.filter(isOut)) {
				expect(one).toMatchObject({ situation: 'excluded', action: 'none', needsAttention: false });
			}
		},
	);

	it('keep access when they are protected administrators', () => {
		const people = [employee(), employee({ id: '2', location: 'Vienna' })];
		const accounts = people.map((one) => accountOf(one, { roleTypes: ['administrator'] }));
		const { decisions } = plan({ outOfScopeAction: 'deactivate' }, people, accounts);
		expect(decisions.find(isOut)).toMatchObject({ action: 'none', needsAttention: true });
	});

	it('become active again once they are back in scope', () => {
		const people = [employee({ location: 'Berlin' })];
		const accounts = people.map((one) => accountOf(one, { status: 'inactive' }));
		const { decisions } = plan({ outOfScopeAction: 'deactivate' }, people, accounts);
		expect(decisions[0]).toMatchObject({ action: 'activate', outcome: 'planned' });
	});

	it('are leavers when they have left, whatever the settings do with those out of scope', () => {
		const people = [employee(), employee({ id: '2', location: 'Vienna', status: 'inactive' })];
		const { decisions } = plan(
			{ outOfScopeAction: 'none' },
			people,
			people.map((one) => accountOf(one)),
		);
		expect(decisions.find(isOut)).toMatchObject({ action: 'deactivate', situation: 'linked' });
	});

	it('are not recognized by a user who may be of somebody who could not be read', () => {
		const people = [employee(), employee({ id: '2', location: 'Vienna', workEmail: 'v@example.com' })];
		const accounts = [accountOf(people[0] ?? employee()), user({ id: 'v', login: 'v@example.com' })];
		const unreadableEmployees = [{ id: '9', why: 'its status is hidden', raw: '{"email":"v@example.com"}' }];
		const { decisions } = makePlan(world({ people, accounts, unreadableEmployees }), {
			...FILTER,
			outOfScopeAction: 'deactivate',
		});
		expect(decisions.find(isOut)?.action).toBe('none');
	});
});

describe('A filter by a field that the API key cannot see', () => {
	it('stops the run, because an unseen value must not look like an empty one', () => {
		const people = [employee({ location: 'Berlin' }), employee({ id: '2', location: undefined })];
		expect(() => plan({}, people, [])).toThrow(
			'The BambooHR API key cannot see location for every employee, and who is in scope depends on it (Employee Filter > 1).',
		);
	});
});
