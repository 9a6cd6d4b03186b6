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

describe('an account that may be that of somebody whose record cannot be read', () => {
	const isLeftAlone = ['none', 'failed'];

	it.each(['irena@example.com', 'IRENA@example.com', 'Irena <iren\u200ba@example.com>'])(
		'is not taken away by an ended record with the same address (%j)',
		(address) => {
			const given = { people: [at('105', left)], accounts: [account], badEmployees: [unreadable(address)] };
			expect(decisionsOn(given)).toContainEqual(['105', ...isLeftAlone]);
			expect(decisionOn('105', { ...given, people: [at('105', left), employee()] }).error).toBe(
				'Left alone: the user Irena Sample (login irena@example.com) may be that of employee 900, whose record in BambooHR could not be read: its status is neither Active nor Inactive. Correct that record.',
			);
		},
	);

	it('is not taken away because the employee whose ID it keeps is gone', () => {
		const given = { accounts: [orphaned], badEmployees: [unreadable('irena@example.com')] };
		expect(decisionsOn(given)).toContainEqual(['777', ...isLeftAlone]);
	});

	it('is taken away when it keeps the ID of the ended record, or the address is another', () => {
		const linked = { ...account, fields: { ...account.fields, [ID_FIELD]: '105' } };
		const ended = { people: [at('105', left)], badEmployees: [unreadable('irena@example.com')] };
		expect(decisionsOn({ ...ended, accounts: [linked] })).toContainEqual(['105', 'deactivate', 'planned']);
		const other = { ...ended, badEmployees: [unreadable('marirena@example.com')], accounts: [account] };
		expect(decisionsOn(other)).toContainEqual(['105', 'deactivate', 'planned']);
	});
});

describe('an account that cannot be read, and says neither address nor ID', () => {
	it('may be that of somebody who has left: a warning says so', () => {
		const badUsers = [{ id: 'u', why: 'its fields does not fit', names: [], fields: {} }];
		const works = employee();
		const accounts = [accountOf(works)];
		const { decisions, warnings } = planOf({ people: [at('105', left), works], accounts, badUsers });
		expect(decisions.map(({ action }) => action)).toEqual(['none', 'none']);
		expect(warnings).toEqual([
			'1 account of iSpring Learn could not be read: nobody is created who may be its owner, and an owner who has left may keep access. Look at it in iSpring Learn.',
		]);
	});
});

describe('an account whose employee is gone, and that may be the account of somebody who works here', () => {
	const second = user({ id: 'v', login: 'irena', email: 'irena@example.com' });

	it.each([
		['two employees have its address', { people: [at('900'), at('901')], accounts: [orphaned] }],
		['it has more rights', { people: [at('900')], accounts: [{ ...orphaned, roleTypes: ['author'] }] }],
		['two users have the address', { people: [at('900')], accounts: [orphaned, second] }],
	])('stays as long as that is disputed: %s', (_, given) => {
		const decisions = decisionsOn(given);
		expect(decisions).not.toContainEqual(expect.arrayContaining(['777']));
		expect(decisions).toContainEqual(['900', 'none', 'skipped']);
	});

	it('is deactivated when only ended records have its address', () => {
		const author = { ...orphaned, roleTypes: ['author'] };
		expect(decisionsOn({ people: [at('900', left)], accounts: [author] })).toContainEqual([
			'777',
			'deactivate',
			'planned',
		]);
	});
});
