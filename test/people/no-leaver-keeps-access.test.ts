import fc from 'fast-check';
import type { Employee } from '../../src/bamboohr/employees/Employee';
import type { User } from '../../src/ispring/users/User';
import { isLeaver } from '../../src/people/plan/leaver-limit';
import { makePlan, type Plan } from '../../src/people/plan/plan';
import type { PeopleSettings } from '../../src/people/settings';
import {
	employee,
	ID_FIELD,
	OWNER,
	profileField,
	PROFILE_FIELDS,
	SETTINGS,
	TODAY,
	user,
	world,
} from './world.mts';

const ADDRESSES = ['irena@example.com', 'max@example.com', 'lee@example.com'];
const IDS = ['105', '900', '901', '902', '903', '904'];

/** An address as people enter it: clean, with what nobody sees, or not an address at all. */
const address = fc
	.constantFrom(...ADDRESSES, ...ADDRESSES)
	.chain((clean) =>
		fc.constantFrom(clean, clean.toUpperCase(), `${clean}\u200b`, `\u00a0${clean}`, `mailto:${clean}`),
	);
const workEmail = fc.oneof(
	{ weight: 8, arbitrary: address },
	{ weight: 2, arbitrary: fc.constantFrom(null, '', '\u200b') },
	{ weight: 1, arbitrary: fc.constantFrom('no-at-sign', 'a@b@c.example') },
);

const people = fc.uniqueArray(fc.constantFrom(...IDS), { minLength: 1, maxLength: 5 }).chain((ids) =>
	fc.tuple(
		...ids.map((id) =>
			fc
				.record({
					status: fc.constantFrom('active' as const, 'inactive' as const),
					department: fc.constantFrom('Sales', 'Support', null),
					firstName: fc.constantFrom('Irena', 'Max'),
					lastName: fc.constantFrom('Sample', 'Exemplar'),
					workEmail,
					homeEmail: fc.option(address),
					hireDate: fc.constantFrom('2020-01-15', '2026-03-20', null),
					terminationDate: fc.constantFrom(null, '2026-01-01', '2026-02-01'),
				})
				.map((given): Employee => employee({ id, ...given })),
		),
	),
);

const accounts = fc
	.array(
		fc.record({
			email: fc.oneof(address, fc.constant('')),
			storedId: fc.constantFrom('', '', ...IDS, '777'),
			status: fc.constantFrom(
				'active' as const,
				'active' as const,
				'inactive' as const,
				'terminated' as const,
			),
			roleTypes: fc.constantFrom<string[]>(
				['learner'],
				['learner'],
				['learner'],
				['publisher'],
				['administrator'],
				[],
			),
			firstName: fc.constantFrom('Irena', 'Max'),
			lastName: fc.constantFrom('Sample', 'Exemplar'),
			departmentId: fc.constantFrom('sales', 'support'),
		}),
		{ minLength: 1, maxLength: 5 },
	)
	.map((all) =>
		all.map(({ email, storedId, firstName, lastName, ...given }, index): User => {
			const fields = {
				first_name: firstName,
				last_name: lastName,
				...(storedId && { [ID_FIELD]: storedId }),
			};
			return user({ id: `u${index}`, login: email || `u${index}`, email, fields, ...given });
		}),
	);

const settings: fc.Arbitrary<Partial<PeopleSettings>> = fc.record(
	{
		departments: fc.constantFrom([], ['Sales']),
		employeeIdField: fc.constantFrom('', ID_FIELD, ID_FIELD),
		emailFrom: fc.constantFrom('workEmail' as const, 'workEmailThenHomeEmail' as const),
		loginFrom: fc.constantFrom('email' as const, 'employeeId' as const),
		protectAdministrators: fc.boolean(),
		leaverAction: fc.constantFrom('deactivate' as const, 'terminate' as const, 'none' as const),
		maxLeavers: fc.integer({ min: 0, max: 4 }),
		hireDateGate: fc.constantFrom(0, 30),
	},
	{ requiredKeys: [] },
);

const changed = fc.option(
	fc.uniqueArray(fc.constantFrom(...IDS)).map((ids) => ({ changed: new Set(ids), deleted: new Set(ids) })),
	{ nil: undefined, freq: 2 },
);

interface Given {
	people: Employee[];
	accounts: User[];
	settings: Partial<PeopleSettings>;
	changed: { changed: Set<string>; deleted: Set<string> } | undefined;
}
const given: fc.Arbitrary<Given> = fc.record({ people, accounts, settings, changed });

const SUPPORT = { id: 'support', name: 'Support', parentId: 'root' };
const SALES = { id: 'sales', name: 'Sales', parentId: 'root' };
const ROOT = { id: 'root', name: 'Sample Company' };

function planOf({ people: everybody, accounts: users, settings: chosen, changed: lately }: Given): Plan {
	// A company in which nobody works is refused as a whole.
	const stays = employee({ id: '1', workEmail: 'stays@example.com' });
	const all = world({
		people: [...everybody, stays],
		accounts: [...users, OWNER],
		departments: [ROOT, SALES, SUPPORT],
		profileFields: PROFILE_FIELDS.map((field) => profileField(field.name, { ...field, isRequired: false })),
		...(lately ? { changed: lately, isAboutSome: true } : {}),
	});
	return makePlan(all, { ...SETTINGS, maxLeaversPercent: 100, ...chosen });
}

const clean = (text: string | null | undefined) =>
	(text ?? '')
		.replace(/[\u200b\u00a0]/g, '')
		.replace(/^mailto:/i, '')
		.trim()
		.toLowerCase();

/**
 * Written from the rule in words: the active accounts that somebody who has left could still use. Such an account keeps
 * their ID; or it keeps nobody's ID, has their address, and nobody who works there has that address.
 */
function accountsOfLeavers({ people: everybody, accounts: users, settings: chosen }: Given): User[] {
	const { emailFrom = 'workEmail', hireDateGate = 0, employeeIdField = ID_FIELD } = chosen;
	const addressOf = ({ workEmail: work, homeEmail }: Employee) =>
		clean(work) || (emailFrom === 'workEmailThenHomeEmail' ? clean(homeEmail) : '');
	const gate = hireDateGate === 0 ? TODAY : '2026-04-09';
	const startsSoon = ({ hireDate }: Employee) => Boolean(hireDate && hireDate > TODAY && hireDate <= gate);
	const left = everybody.filter((one) => one.status === 'inactive' && !startsSoon(one));
	const staff = everybody.filter((one) => !left.includes(one));
	const known = new Set(everybody.map(({ id }) => id));
	const storedId = ({ fields }: User) => (employeeIdField === '' ? '' : (fields[ID_FIELD] ?? ''));
	return users.filter((account) => {
		if (account.status !== 'active') return false;
		const id = storedId(account);
		if (known.has(id)) return left.some((one) => one.id === id);
		const has = (one: Employee) => addressOf(one) !== '' && addressOf(one) === clean(account.email);
		return left.some(has) && !staff.some(has);
	});
}

const isTold = ({ decisions, warnings }: Plan, account: User, employeeIds: string[]) =>
	warnings.some((warning) => /\b(left|disputed)\b/.test(warning)) ||
	decisions.some(
		(one) =>
			(one.needsAttention || one.action !== 'none') &&
			(one.user === account || employeeIds.includes(one.employeeId ?? '')),
	);

test('Every user of a leaver is deactivated, unless an item or a warning says why not.', () => {
	fc.assert(
		fc.property(given, (one) => {
			const plan = planOf(one);
			const ended = new Set(plan.decisions.filter(isLeaver).map((decision) => decision.user));
			const left = one.people.filter(({ status }) => status === 'inactive').map(({ id }) => id);
			for (const account of accountsOfLeavers(one)) {
				if (!ended.has(account))
					expect([account.id, isTold(plan, account, left)]).toEqual([account.id, true]);
			}
		}),
		{ numRuns: 1500 },
	);
});

test('In an ordinary full run, every learner who left is deactivated, even without a warning.', () => {
	fc.assert(
		fc.property(given, (one) => {
			const ordinary = {
				...one,
				changed: undefined,
				accounts: one.accounts.map((account) => ({ ...account, roleTypes: ['learner'] })),
				settings: { ...one.settings, leaverAction: 'deactivate' as const, maxLeavers: 9 },
			};
			const plan = planOf(ordinary);
			const ended = new Set(plan.decisions.filter(isLeaver).map((decision) => decision.user));
			const reported = new Set(
				plan.decisions.flatMap((decision) => (decision.needsAttention ? (decision.employeeId ?? []) : [])),
			);
			for (const account of accountsOfLeavers(ordinary)) {
				if (ended.has(account)) continue;
				// Two accounts, or two records, of one person: then it is an item.
				expect(ordinary.people.some(({ id, status }) => status === 'inactive' && reported.has(id))).toBe(
					true,
				);
			}
		}),
		{ numRuns: 1500 },
	);
});

test('No run deactivates more users than the limit allows, nor anybody who is active.', () => {
	fc.assert(
		fc.property(given, (one) => {
			const { decisions } = planOf(one);
			const ended = decisions.filter((decision) => isLeaver(decision) && decision.outcome === 'planned');
			const due = planOf({ ...one, changed: undefined }).decisions.filter(isLeaver);
			if (ended.length > 0) expect(due.length).toBeLessThanOrEqual(one.settings.maxLeavers ?? 50);
			for (const { employee: whose } of ended) expect(whose?.status).toBe('inactive');
			const users = ended.map((decision) => decision.user);
			expect(new Set(users).size).toBe(users.length);
		}),
		{ numRuns: 1500 },
	);
});

test('No active employee is matched by an address alone with a user who has more permissions than a learner.', () => {
	fc.assert(
		fc.property(given, (one) => {
			for (const { situation, user: matched } of planOf(one).decisions)
				if (situation === 'matched')
					expect(matched?.roleTypes.every((type) => type === 'learner')).toBe(true);
		}),
		{ numRuns: 1000 },
	);
});
