import fc from 'fast-check';
import type { Employee } from '../../../src/bamboohr/employees/Employee';
import type { User } from '../../../src/ispring/users/User';
import { matchEmployees } from '../../../src/people/plan/match-employees';
import type { Match } from '../../../src/people/plan/Match';
import type { PeopleSettings } from '../../../src/people/settings';
import { employee, ID_FIELD, profileField, SETTINGS, user, world, type Given } from '../world.mts';

const FIELD = profileField(ID_FIELD);
const UNMATCHED = { situation: 'unmatched', accountOf: [] };
const ann = employee({ id: '1', firstName: 'Ann', lastName: 'Lee', workEmail: 'Ann@Example.com' });
const bo = employee({ id: '2', firstName: 'Bo', lastName: 'Day', workEmail: 'bo@example.com' });
const account = (id: string, login: string, email: string, storedId = '') =>
	user({ id, login, email, fields: { first_name: id, ...(storedId && { [ID_FIELD]: storedId }) } });

interface Setup extends Given {
	settings?: Partial<PeopleSettings>;
	isUnlinked?: boolean;
}

function match({ settings, isUnlinked, ...given }: Setup) {
	const { employees, users, isPartial } = world(given);
	return matchEmployees(employees.employees, users.users, {
		idField: isUnlinked ? undefined : FIELD,
		settings: { ...SETTINGS, ...settings },
		unreadable: employees.unreadable,
		isPartial,
		hasLeft: ({ status }) => status === 'inactive',
		isPrivileged: ({ roleTypes }) => !roleTypes.includes('learner'),
	});
}
const matchOf = (of: Employee, setup: Setup) => match({ people: [of], ...setup }).matches.get(of);
const reasonOf = (found: Match | undefined) => (found?.situation === 'disputed' ? found.reason : undefined);

describe('Matching by the stored ID', () => {
	it('A stored ID decides, whatever the address is.', () => {
		const link = account('x', 'other', 'other@example.com', ' 1 ');
		expect(matchOf(ann, { accounts: [link] })).toEqual({
			situation: 'linked',
			user: link,
			how: 'by the stored BambooHR ID',
			alsoHasAddress: [],
		});
	});

	it('A value is not an ID while no profile field stores the ID.', () => {
		const link = account('x', 'other', 'other@example.com', '1');
		expect(matchOf(ann, { accounts: [link], isUnlinked: true })).toEqual(UNMATCHED);
		expect(match({ accounts: [link], isUnlinked: true }).orphans).toEqual([]);
	});

	it('An ID that two users have stored is disputed, so no second user is created.', () => {
		const accounts = [account('x', 'a', 'a@example.com', '1'), account('y', '', 'b@example.com', '1')];
		expect(reasonOf(matchOf(ann, { accounts }))).toBe(
			'Two users have the ID of this employee: x (login a) and y (login unknown). Remove or change one of them in iSpring Learn.',
		);
	});

	it('An employee is disputed when a second user has their email.', () => {
		const accounts = [account('x', 'a', 'old@example.com', '1'), account('y', 'b', 'ann@example.com')];
		expect(reasonOf(matchOf(ann, { accounts }))).toBe(
			'Two users match: one has the ID of this employee, the other has the email ann@example.com: x (login a) and y (login b). Remove or change one of them in iSpring Learn.',
		);
	});

	it('An employee is not disputed when the linked user has the email as well.', () => {
		const link = account('x', 'a', 'ANN@example.com', '1');
		const accounts = [account('y', 'b', 'ann@example.com'), link];
		expect(matchOf(ann, { accounts })).toMatchObject({ situation: 'linked', user: link });
	});

	it('An employee without an email is not disputed for it.', () => {
		const link = account('x', 'a', 'old@example.com', '1');
		const accounts = [link, account('y', 'b', '')];
		expect(matchOf(employee({ workEmail: null }), { accounts })).toMatchObject({ user: link });
	});

	it('A user linked to another employee is not a candidate.', () => {
		const accounts = [account('x', 'ann@example.com', 'ann@example.com', '2')];
		const { matches, orphans } = match({ people: [ann, bo], accounts });
		expect(matches.get(ann)).toEqual(UNMATCHED);
		expect(matches.get(bo)).toMatchObject({ situation: 'linked' });
		expect(orphans).toEqual([]);
	});

	it('A user linked to an employee whose record cannot be read is not a candidate.', () => {
		const accounts = [account('x', 'ann@example.com', 'ann@example.com', '2')];
		const unreadableEmployees = [{ id: '2', why: 'broken', raw: '' }];
		const { matches, orphans } = match({ people: [ann], accounts, unreadableEmployees });
		expect([matches.get(ann), orphans]).toEqual([UNMATCHED, []]);
	});

	it('A user with an unknown ID is matched by the address.', () => {
		const old = account('x', 'ann@example.com', 'ann@example.com', '77');
		const { matches, orphans } = match({ people: [ann], accounts: [old] });
		expect(matches.get(ann)).toMatchObject({ situation: 'matched', user: old });
		expect(orphans).toEqual([]);
	});

	it('A user with an unknown ID is not a candidate while an unreadable record has no ID.', () => {
		const accounts = [account('x', 'ann@example.com', 'ann@example.com', '77')];
		const unreadableEmployees = [{ why: 'broken', raw: '' }];
		expect(matchOf(ann, { accounts, unreadableEmployees })).toEqual(UNMATCHED);
		expect(matchOf(ann, { accounts, isPartial: true })).toEqual(UNMATCHED);
		const withId = [{ id: '9', why: 'broken', raw: '' }];
		expect(matchOf(ann, { accounts, unreadableEmployees: withId })).toMatchObject({ situation: 'matched' });
		const unlinked = [account('x', 'ann@example.com', 'ann@example.com')];
		expect(matchOf(ann, { accounts: unlinked, unreadableEmployees })).toMatchObject({ situation: 'matched' });
	});

	it('A user with an unknown ID whom nobody matches is an orphan.', () => {
		const gone = account('x', 'old', 'old@example.com', '77');
		expect(match({ people: [ann], accounts: [gone, user()] }).orphans).toEqual([gone]);
	});
});

describe('Matching without a stored ID', () => {
	it('An email in any case finds the user.', () => {
		const found = account('x', 'al', 'ANN@example.com');
		expect(matchOf(ann, { accounts: [found] })).toEqual({
			situation: 'matched',
			user: found,
			how: 'by the email ANN@example.com',
		});
	});

	it('A login finds the user, made from any source.', () => {
		const found = account('x', 'ann@example.com', '');
		expect(matchOf(ann, { accounts: [found] })).toEqual({
			situation: 'matched',
			user: found,
			how: 'by the login ann@example.com',
		});
		const settings = { loginFrom: 'employeeNumber' } as const;
		expect(matchOf(ann, { accounts: [found], settings })).toMatchObject({ user: found });
		const numbered = account('x', 'e1', 'other@example.com');
		expect(matchOf(ann, { accounts: [numbered], settings })).toMatchObject({ user: numbered });
		expect(matchOf(ann, { accounts: [numbered] })).toEqual(UNMATCHED);
	});

	it('An employee without an address does not match a user without an address.', () => {
		const accounts = [account('x', '', ''), account('y', 'b', '')];
		expect(matchOf(employee({ workEmail: null }), { accounts })).toEqual(UNMATCHED);
	});

	it('Two users who match the same employee are disputed, so no third user is created.', () => {
		const accounts = [account('x', 'a', 'ann@example.com'), account('y', 'ANN@example.com', '')];
		expect(reasonOf(matchOf(ann, { accounts }))).toBe(
			'Two users match this employee by email or login: x (login a) and y (login ANN@example.com). Remove or change one of them in iSpring Learn.',
		);
	});

	it('A user who matches two active employees is disputed for both.', () => {
		const twin = employee({ ...bo, workEmail: 'ann@example.com' });
		const accounts = [account('x', 'a', 'ann@example.com')];
		const { matches, orphans } = match({ people: [ann, twin], accounts });
		const reason =
			'The user x (login a) matches two employees: Ann Lee (employee 1) and Bo Day (employee 2). Correct the email or number of one of them in BambooHR.';
		expect([reasonOf(matches.get(ann)), reasonOf(matches.get(twin))]).toEqual([reason, reason]);
		expect(orphans).toEqual([]);
	});

	it('Two employees with a user each are not disputed.', () => {
		const accounts = [account('x', 'a', 'ann@example.com'), account('y', 'b', 'bo@example.com')];
		const { matches } = match({ people: [ann, bo], accounts });
		expect([matches.get(ann), matches.get(bo)]).toMatchObject([{ user: accounts[0] }, { user: accounts[1] }]);
	});
});

describe('A login that two employees would get', () => {
	const twin = employee({ ...bo, workEmail: 'ANN@example.com' });
	const reason =
		'Two employees would get the login ann@example.com: Ann Lee (employee 1) and Bo Day (employee 2). Correct one of them in BambooHR.';

	it('The login is disputed for employees without a user.', () => {
		const { matches } = match({ people: [ann, twin] });
		expect(reasonOf(matches.get(ann))).toBe(reason);
		expect(reasonOf(matches.get(twin))).toContain('Bo Day (employee 2) and Ann Lee (employee 1)');
	});

	it('The login is disputed only for the employee without a user.', () => {
		const accounts = [account('x', 'chosen', 'old@example.com', '2')];
		const { matches } = match({ people: [ann, twin], accounts });
		expect(reasonOf(matches.get(ann))).toBe(reason);
		expect(matches.get(twin)).toMatchObject({ situation: 'linked' });
	});

	it('The login is not disputed when one of the employees has left.', () => {
		const { matches } = match({ people: [ann, { ...twin, status: 'inactive' }] });
		expect([...matches.values()]).toEqual([UNMATCHED, UNMATCHED]);
	});

	it('Employees without a source for the login are not disputed.', () => {
		const people = ['1', '2'].map((id) => employee({ id, workEmail: null }));
		expect([...match({ people }).matches.values()]).toEqual(people.map(() => UNMATCHED));
	});
});

describe('Matching in any two systems', () => {
	const address = fc.constantFrom('', 'a@example.com', 'A@example.com', 'b@example.com', 'constructor');
	const people = fc
		.array(fc.record({ workEmail: address, left: fc.boolean() }), { maxLength: 5 })
		.map((all) =>
			all.map(({ workEmail, left }, place) =>
				employee({
					id: String(place + 1),
					workEmail: workEmail || null,
					status: left ? 'inactive' : 'active',
				}),
			),
		);
	const storedId = fc.constantFrom('', '', '1', '2', '99');
	const accounts = fc
		.array(fc.tuple(address, address, storedId), { maxLength: 5 })
		.map((all) => all.map((one, place) => account(`u${place}`, ...one)));
	const usersOf = (matches: Map<Employee, Match>): User[] =>
		[...matches.values()].flatMap((found) =>
			found.situation === 'linked' || found.situation === 'matched' ? [found.user] : [],
		);

	it('No two employees ever share a user.', () => {
		fc.assert(
			fc.property(people, accounts, (some, users) => {
				const { matches, orphans } = match({ people: some, accounts: users });
				const taken = usersOf(matches);
				expect(new Set(taken).size).toBe(taken.length);
				expect(orphans.filter((one) => taken.includes(one))).toEqual([]);
			}),
		);
	});

	it('The order of the lists does not change the matches.', () => {
		const essence = (found?: Match) =>
			found?.situation === 'linked' || found?.situation === 'matched'
				? [found.situation, found.user.id]
				: [found?.situation];
		fc.assert(
			fc.property(people, accounts, (some, users) => {
				const one = match({ people: some, accounts: users }).matches;
				const other = match({ people: [...some].reverse(), accounts: [...users].reverse() }).matches;
				for (const each of some) expect(essence(one.get(each))).toEqual(essence(other.get(each)));
			}),
		);
	});
});
