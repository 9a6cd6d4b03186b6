import { accountOf, decisionOn, employee, planOf, ROOT, SALES } from './world.mts';

describe('a list of groups or departments that lacks one that users are in', () => {
	const one = employee({ division: 'North', department: 'Service' });
	const given = { people: [one], groups: [] };

	it('makes no group again, and says why', () => {
		const accounts = [accountOf(employee(), { groupIds: ['G1'] })];
		const decision = decisionOn('1', { ...given, accounts }, { createDepartments: true });
		expect(decision.writes.joinGroups).toEqual([]);
		expect(decision.reason).toContain("iSpring Learn's list of groups lacks North and is incomplete");
		expect(planOf({ ...given, accounts }).warnings).toContainEqual(
			expect.stringMatching(/^iSpring Learn's list of groups lacks 1 that users are in \(g1\)/),
		);
	});

	it('makes no department again, and nobody new gets an account without one', () => {
		const accounts = [accountOf(employee({ id: '2' }), { departmentId: 'unseen' })];
		expect(decisionOn('1', { ...given, accounts })).toMatchObject({ action: 'none', needsAttention: true });
		expect(planOf({ ...given, accounts }).warnings).toContainEqual(
			expect.stringMatching(/^iSpring Learn's list of departments lacks 1 that users are in/),
		);
	});

	it('counts IDs in any case as the same', () => {
		const accounts = [accountOf(employee(), { departmentId: 'SALES' })];
		expect(planOf({ ...given, accounts, departments: [ROOT, SALES] }).warnings).toEqual([]);
	});
});

it('A department that may not be made is an item and a warning, also for people who have an account.', () => {
	const moved = employee({ department: 'Service' });
	const given = { people: [moved], accounts: [accountOf(moved)] };
	expect(decisionOn('1', given, { createDepartments: false })).toMatchObject({
		action: 'none',
		needsAttention: true,
	});
	expect(planOf(given, { createDepartments: false }).warnings).toEqual([
		'1 person is not in the department that BambooHR names, since iSpring Learn does not have it: look at their items.',
	]);
});
