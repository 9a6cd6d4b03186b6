import { decisionOn, employee, ID_FIELD, planOf, user } from './world.mts';

const one = employee({ workEmail: null, homeEmail: 'author@example.com' });
const settings = { emailFrom: 'workEmailThenHomeEmail' as const };
const account = (roleTypes: string[], given: Parameters<typeof user>[0] = {}) =>
	user({ id: 'a', login: 'author@example.com', roleTypes, ...given });

describe('A user with more permissions than a learner', () => {
	it.each([
		['publisher'],
		['course_authors'],
		['administrator'],
		['department_administrators'],
		['owner'],
		['supervisor'],
		['custom'],
		['learner', 'publisher'],
	])('A user with the role %s %s is not matched by an address alone.', (...roleTypes) => {
		const found = decisionOn(
			'1',
			{ people: [one], accounts: [account(roleTypes.filter(Boolean))] },
			settings,
		);
		expect(found).toMatchObject({
			situation: 'disputed',
			action: 'none',
			outcome: 'skipped',
			needsAttention: true,
		});
		expect(found.reason).toBe(
			'The user author@example.com (login author@example.com) has the address of Sam Sample1 but more permissions than a learner, and an address alone does not prove an identity. If they are the same person, enter 1 in the profile field "HR Key" of that user.',
		);
	});

	it('The user is not deactivated by the address of a leaver.', () => {
		const left = { ...one, status: 'inactive' as const };
		const given = { people: [left, employee({ id: '2' })], accounts: [account(['publisher'])] };
		expect(decisionOn('1', given, settings)).toMatchObject({ situation: 'disputed', action: 'none' });
		expect(planOf(given, settings).warnings).toContainEqual(expect.stringMatching(/^1 employee is disputed/));
	});

	it('The user is recognized by the ID of a role when iSpring Learn returns nothing else.', () => {
		const roles = [{ id: 'r1', type: 'publisher', title: 'Author', description: '' }];
		const found = account([], { roleIds: ['r1'] });
		expect(decisionOn('1', { people: [one], accounts: [found], roles }, settings).situation).toBe('disputed');
	});

	it('The user belongs to the employee whose ID it has stored.', () => {
		const linked = account(['publisher'], { fields: { [ID_FIELD]: '1' } });
		expect(decisionOn('1', { people: [one], accounts: [linked] }, settings).situation).toBe('linked');
	});
});

it.each([['learner'], ['learners'], ['Learner']])(
	'A user whose role is %s is found by an address.',
	(role) => {
		expect(decisionOn('1', { people: [one], accounts: [account([role])] }, settings).situation).toBe(
			'matched',
		);
	},
);

it('The default role gives no additional permissions, whatever it is called.', () => {
	const roles = [{ id: 'r1', type: 'custom', title: 'Guest', description: '' }];
	const found = account(['custom'], { roleIds: ['r1'] });
	const given = { people: [one], accounts: [found], roles };
	expect(decisionOn('1', given, { ...settings, defaultRole: 'r1' }).situation).toBe('matched');
	expect(decisionOn('1', given, settings).situation).toBe('disputed');
});
