import { accountOf, decisionOn, employee, planOf, ROOT, SALES } from './world.mts';

describe('A list of groups or departments that lacks one that users are in', () => {
	const one = employee({ division: 'North', department: 'Service' });
	const given = { people: [one], groups: [] };

	it('No group is created a second time, and the item says why.', () => {
		const accounts = [accountOf(employee(), { groupIds: ['G1'] })];
		const decision = decisionOn('1', { ...given, accounts }, { createDepartments: true });
		expect(decision.writes.joinGroups).toEqual([]);
		expect(decision.reason).toContain("iSpring Learn's list of groups is incomplete and lacks North");
		expect(planOf({ ...given, accounts }).warnings).toContainEqual(
			expect.stringMatching(
				/^iSpring Learn's list of groups is incomplete: it lacks 1 that users belong to \(g1\)/,
			),
		);
	});

	it('No department is created a second time, and nobody new is created without one.', () => {
		const accounts = [accountOf(employee({ id: '2' }), { departmentId: 'unseen' })];
		expect(decisionOn('1', { ...given, accounts })).toMatchObject({ action: 'none', needsAttention: true });
		expect(planOf({ ...given, accounts }).warnings).toContainEqual(
			expect.stringMatching(
				/^iSpring Learn's list of departments is incomplete: it lacks 1 that users belong to/,
			),
		);
	});

	it('IDs in different case count as the same.', () => {
		const accounts = [accountOf(employee(), { departmentId: 'SALES' })];
		expect(planOf({ ...given, accounts, departments: [ROOT, SALES] }).warnings).toEqual([]);
	});
});

it('A missing department that may not be created is an item and a warning, also for employees with a user.', () => {
	const moved = employee({ department: 'Service' });
	const given = { people: [moved], accounts: [accountOf(moved)] };
	expect(decisionOn('1', given, { createDepartments: false })).toMatchObject({
		action: 'none',
		needsAttention: true,
	});
	expect(planOf(given, { createDepartments: false }).warnings).toEqual([
		'1 employee is not in their BambooHR department because iSpring Learn does not have it: see the reasons given.',
	]);
});
