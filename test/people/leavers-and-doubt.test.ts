import { accountOf, decisionOn, employee, ID_FIELD, planOf, user, type Given } from './world.mts';

const at = (id: string, given: Parameters<typeof employee>[0] = {}) =>
	employee({ id, workEmail: 'irena@example.com', firstName: 'Irena', lastName: 'Sample', ...given });
const left = { status: 'inactive' as const };
const account = user({
	id: 'u',
	login: 'irena@example.com',
	fields: { first_name: 'Irena', last_name: 'Sample' },
});
const orphaned = { ...account, fields: { ...account.fields, [ID_FIELD]: '777' } };
const unreadable = (workEmail: string) => ({
	id: '900',
	why: 'its status is neither Active nor Inactive',
	raw: JSON.stringify({ employeeId: '900', workEmail }).toLowerCase(),
});
const decisionsOn = (given: Given) =>
	planOf({ ...given, people: [...(given.people ?? []), employee()] }, { orphanAction: 'deactivate' })
		.decisions.filter((one) => one.employeeId !== '1')
		.map(({ employeeId, action, outcome }) => [employeeId, action, outcome]);

describe('A user who may belong to an unreadable record', () => {
	const isLeftAlone = ['none', 'failed'];

	it.each(['irena@example.com', 'IRENA@example.com', 'Irena <iren\u200ba@example.com>'])(
		'The user is not deactivated because of an ended record with the same address (%j).',
		(address) => {
			const given = {
				people: [at('105', left)],
				accounts: [account],
				unreadableEmployees: [unreadable(address)],
			};
			expect(decisionsOn(given)).toContainEqual(['105', ...isLeftAlone]);
			expect(decisionOn('105', { ...given, people: [at('105', left), employee()] }).error).toBe(
				'Skipped: the user Irena Sample (login irena@example.com) may belong to employee 900, whose record in BambooHR could not be read: its status is neither Active nor Inactive. Correct that record.',
			);
		},
	);

	it('The user is not deactivated because the employee whose ID it has is gone.', () => {
		const given = { accounts: [orphaned], unreadableEmployees: [unreadable('irena@example.com')] };
		expect(decisionsOn(given)).toContainEqual(['777', ...isLeftAlone]);
	});

	it('The user is deactivated when it has the ID of the leaver, or another address.', () => {
		const linked = { ...account, fields: { ...account.fields, [ID_FIELD]: '105' } };
		const ended = { people: [at('105', left)], unreadableEmployees: [unreadable('irena@example.com')] };
		expect(decisionsOn({ ...ended, accounts: [linked] })).toContainEqual(['105', 'deactivate', 'planned']);
		const other = {
			...ended,
			unreadableEmployees: [unreadable('marirena@example.com')],
			accounts: [account],
		};
		expect(decisionsOn(other)).toContainEqual(['105', 'deactivate', 'planned']);
	});
});

describe('An unreadable user without an address and an ID', () => {
	it('A warning says that the unreadable user may belong to a leaver.', () => {
		const unreadableUsers = [{ id: 'u', why: 'its fields does not fit', names: [], fields: {} }];
		const works = employee();
		const accounts = [accountOf(works)];
		const { decisions, warnings } = planOf({ people: [at('105', left), works], accounts, unreadableUsers });
		expect(decisions.map(({ action }) => action)).toEqual(['none', 'none']);
		expect(warnings).toEqual([
			'1 user in iSpring Learn could not be read. No account is created for an employee it may belong to, and a leaver it belongs to may keep access. Check this user in iSpring Learn.',
		]);
	});
});

describe('An orphan that may belong to an active employee', () => {
	const second = user({ id: 'v', login: 'irena', email: 'irena@example.com' });

	it.each([
		['two employees have its address', { people: [at('900'), at('901')], accounts: [orphaned] }],
		['it has more rights', { people: [at('900')], accounts: [{ ...orphaned, roleTypes: ['author'] }] }],
		['two users have the address', { people: [at('900')], accounts: [orphaned, second] }],
	])('The orphan stays active while that is disputed: %s.', (_, given) => {
		const decisions = decisionsOn(given);
		expect(decisions).not.toContainEqual(expect.arrayContaining(['777']));
		expect(decisions).toContainEqual(['900', 'none', 'skipped']);
	});

	it('The orphan is deactivated when only leavers have its address.', () => {
		const author = { ...orphaned, roleTypes: ['author'] };
		expect(decisionsOn({ people: [at('900', left)], accounts: [author] })).toContainEqual([
			'777',
			'deactivate',
			'planned',
		]);
	});
});
