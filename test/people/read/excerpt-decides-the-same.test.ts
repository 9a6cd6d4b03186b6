import fc from 'fast-check';
import { sortBy } from 'lodash';
import type { Employee, EmployeeList, UnreadableRecord } from '../../../src/bamboohr/employees/Employee';
import type { Group } from '../../../src/ispring/organization/groups';
import type { User, UserList } from '../../../src/ispring/users/User';
import { EMPTY_MEMORY } from '../../../src/people/memory/Memory';
import { emailOf } from '../../../src/people/plan/names';
import { makePlan, type Plan } from '../../../src/people/plan/plan';
import { needsFieldLists } from '../../../src/people/plan/needs-lists';
import { profileRules } from '../../../src/people/plan/profile-rules';
import { doubtfulGroups, restsOnMore } from '../../../src/people/plan/rests-on-more';
import type { FieldLists, World } from '../../../src/people/plan/World';
import { gatherExcerpt, type LookUpSources } from '../../../src/people/read/gather-excerpt';
import type { PeopleSettings } from '../../../src/people/settings';
import { toItem } from '../../../src/people/to-item';
import { emailAddressKey } from '../../../src/text/email-address';
import { normalizeKey } from '../../../src/text/normalize-key';
import { employee, ID_FIELD, OWNER, profileField, PROFILE_FIELDS, SETTINGS, user, world } from '../world.mts';

const RUNS = 400;
const ADDRESSES = ['irena@example.com', 'max@example.com', 'lee@example.com'];
const IDS = ['105', '900', '901', '902', '903', '904'];
const NOBODY_ID = '777';
const DIVISIONS = ['North', 'South'];

/** An address as people enter it in BambooHR. */
const entered = fc
	.constantFrom(...ADDRESSES)
	.chain((clean) =>
		fc.constantFrom(clean, clean, clean.toUpperCase(), `${clean}\u200b`, `\u00a0${clean}`, `mailto:${clean}`),
	);
const typed = fc.constantFrom(...ADDRESSES).chain((clean) => fc.constantFrom(clean, clean.toUpperCase()));

const people = fc.uniqueArray(fc.constantFrom(...IDS), { minLength: 1, maxLength: 5 }).chain((ids) =>
	fc.tuple(
		...ids.map((id) =>
			fc
				.record({
					status: fc.constantFrom(
						'active' as const,
						'active' as const,
						'active' as const,
						'active' as const,
						'inactive' as const,
					),
					department: fc.constantFrom(
						'Sales',
						'Sales',
						'Sales',
						'Sales',
						'Support',
						'Sales',
						'Support',
						'Brand New',
						null,
					),
					division: fc.constantFrom(null, null, null, ...DIVISIONS, ...DIVISIONS, 'West'),
					location: fc.constantFrom(null, null, null, null, 'Oslo', 'North', 'Graz'),
					jobTitle: fc.constantFrom('Clerk', 'Lead', null),
					employeeNumber: fc.constantFrom('E1', 'E2', `E${id}`, null),
					workEmail: fc.oneof(
						{ weight: 6, arbitrary: entered },
						{ weight: 1, arbitrary: fc.constantFrom(null, '', 'no-at-sign') },
					),
					homeEmail: fc.option(entered),
					supervisorId: fc.constantFrom(null, ...IDS),
					hireDate: fc.constantFrom('2020-01-15', '2026-03-20', null),
				})
				.map((given): Employee => employee({ id, ...given })),
		),
	),
);

const accounts = fc
	.array(
		fc.record({
			email: fc.oneof({ weight: 5, arbitrary: typed }, { weight: 1, arbitrary: fc.constant('') }),
			login: fc.oneof(typed, fc.constantFrom('', 'E1', 'E2', '105')),
			storedId: fc.constantFrom('', '', ...IDS, ...IDS, ...IDS, NOBODY_ID, ' 105', '900\u200b'),
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
			),
			departmentId: fc.constantFrom('sales', 'support'),
			groupIds: fc.uniqueArray(fc.constantFrom('north', 'south', 'oslo', 'team', 'clever'), { maxLength: 2 }),
			supervisor: fc.constantFrom('', 'u0', 'u1', 'u2', 'nobody'),
		}),
		{ minLength: 1, maxLength: 5 },
	)
	.map((all) =>
		all.map(
			({ storedId, supervisor, login, ...given }, index): User =>
				user({
					id: `u${index}`,
					...given,
					login: login || given.email || `u${index}`,
					fields: { first_name: 'Sam', ...(storedId && { [ID_FIELD]: storedId }) },
					subordination: supervisor ? { type: 'manual', supervisorId: supervisor } : { type: 'inherit' },
				}),
		),
	);

/** What cannot be read of other people: it may hold an address. */
const unreadableUsers: fc.Arbitrary<UserList['unreadable']> = fc.array(
	fc.constantFrom(...ADDRESSES).map((name) => ({ id: 'broken', why: 'odd', names: [name], fields: {} })),
	{ maxLength: 1 },
);
const unreadableEmployees: fc.Arbitrary<UnreadableRecord[]> = fc.array(
	fc.oneof(
		fc.constantFrom(...ADDRESSES).map((name) => ({ id: '950', why: 'odd', raw: `{"homeemail":"${name}"}` })),
		fc.constant({ why: 'it has no ID', raw: '{}' }),
	),
	{ maxLength: 1 },
);

const settings: fc.Arbitrary<Partial<PeopleSettings>> = fc.record(
	{
		departments: fc.constantFrom([], [], ['Sales']),
		employeeFilter: fc.constantFrom<PeopleSettings['employeeFilter']>(
			[],
			[],
			[{ field: 'jobTitle', operator: 'isOneOf', values: ['Clerk', 'lead'] }],
		),
		outOfScopeAction: fc.constantFrom('report' as const, 'deactivate' as const, 'none' as const),
		employeeIdField: fc.constantFrom('', ID_FIELD, ID_FIELD, ID_FIELD),
		emailFrom: fc.constantFrom('workEmail' as const, 'workEmailThenHomeEmail' as const),
		loginFrom: fc.constantFrom('email' as const, 'employeeNumber' as const, 'employeeId' as const),
		protectAdministrators: fc.boolean(),
		createDepartments: fc.boolean(),
		groupsFrom: fc.constantFrom([], ['division'], ['division'], ['location'], ['location', 'division']),
		syncSupervisors: fc.boolean(),
		orphanAction: fc.constantFrom('report' as const, 'deactivate' as const),
		hireDateGate: fc.constantFrom(0, 30),
	},
	{ requiredKeys: [] },
);

const given = fc.record({
	people,
	accounts,
	unreadableUsers,
	unreadableEmployees,
	chosen: settings,
	/** The places of the people whom the run is about; a place that nobody has is an ID that BambooHR does not know. */
	places: fc.uniqueArray(fc.nat({ max: 5 }), { minLength: 1, maxLength: 2 }),
	areEmailsUnique: fc.boolean(),
});
type Given = typeof given extends fc.Arbitrary<infer T> ? T : never;

const onlyOf = ({ people: all, places }: Given) => [
	...new Set(places.map((place) => all[place % (all.length + (place === 5 ? 1 : 0))]?.id ?? NOBODY_ID)),
];

const GROUPS: Group[] = [
	{ id: 'north', name: 'North', isSmart: false },
	{ id: 'south', name: 'South', isSmart: false },
	{ id: 'oslo', name: 'Oslo', isSmart: false },
	{ id: 'team', name: 'Safety team', isSmart: false },
	{ id: 'clever', name: 'Everybody', isSmart: true },
];
const FIELD_LISTS: FieldLists = new Map([
	['division', { values: [...DIVISIONS, 'West', 'Former'], isMultiple: false }],
	['location', { values: ['Oslo', 'Graz', 'North'], isMultiple: false }],
]);

function wholeWorld(one: Given): World {
	// A company in which nobody works is refused as a whole.
	const stays = employee({ id: '1', workEmail: 'stays@example.com', supervisorId: null });
	return world({
		// In the order in which BambooHR lists them.
		people: sortBy([...one.people, stays], [({ status }) => status === 'active', ({ id }) => Number(id)]),
		accounts: [...one.accounts, OWNER],
		unreadableUsers: one.unreadableUsers,
		unreadableEmployees: one.unreadableEmployees,
		departments: [
			{ id: 'root', name: 'Sample Company' },
			{ id: 'sales', name: 'Sales', parentId: 'root' },
			{ id: 'support', name: 'Support', parentId: 'root' },
		],
		groups: GROUPS,
		profileFields: PROFILE_FIELDS.map((field) =>
			profileField(field.name, {
				...field,
				isRequired: false,
				isUnique: one.areEmailsUnique && field.type === 'email',
			}),
		),
		isAboutSome: true,
		changed: { changed: new Set(onlyOf(one)), deleted: new Set(onlyOf(one)) },
	});
}

/** Answers look-ups like the two systems: texts are compared regardless of case, and BambooHR finds parts of them. */
function sourcesOf({ employees, users }: World, chosen: PeopleSettings): LookUpSources {
	const matching = (fits: (one: Employee) => boolean, unreadable: UnreadableRecord[]): EmployeeList => ({
		...employees,
		employees: employees.employees.filter(fits),
		unreadable,
	});
	const has = (text: string | null | undefined, part: string) =>
		(text ?? '').toLowerCase().includes(part.toLowerCase());
	const usersWhere = (fits: (one: User) => boolean, names: readonly string[]): UserList => ({
		users: users.users.filter(fits),
		unreadable: users.unreadable.filter((one) => one.names.some((name) => names.includes(name))),
	});
	const lower = (names: readonly string[]) => names.map((name) => name.toLowerCase());
	return {
		employeesById: async (ids) =>
			await Promise.resolve(
				matching(
					({ id }) => ids.includes(id),
					employees.unreadable.filter(({ id }) => ids.includes(id ?? '')),
				),
			),
		employeesByAddress: async (address) => {
			const found = matching(
				(one) => has(one.workEmail, address) || has(one.homeEmail, address),
				employees.unreadable.filter(({ raw }) => has(raw, address)),
			);
			const expected = employees.employees.filter(
				(one) => emailAddressKey(emailOf(one, chosen) ?? '') === address,
			);
			return await Promise.resolve(
				expected.every((one) => found.employees.includes(one)) ? found : undefined,
			);
		},
		employeesByNumber: async (number) =>
			await Promise.resolve(matching((one) => has(one.employeeNumber, number), [])),
		usersByStoredId: async (ids) =>
			await Promise.resolve(
				usersWhere(({ fields }) => ids.includes((fields[ID_FIELD] ?? '').replace(/[\s\u200b]/g, '')), []),
			),
		usersByName: async (names) =>
			await Promise.resolve(
				usersWhere(
					({ email, login }) =>
						lower(names).includes(email.toLowerCase()) || lower(names).includes(login.toLowerCase()),
					lower(names),
				),
			),
		usersById: async (ids) => await Promise.resolve(usersWhere(({ id }) => ids.includes(id), [])),
	};
}

function planOf(one: World, chosen: PeopleSettings): Plan {
	const plan = makePlan(one, chosen);
	if (!needsFieldLists(plan)) return plan;
	return makePlan({ ...one, fieldLists: FIELD_LISTS }, chosen);
}

/** Undefined when the run reads everything. */
async function excerptOf(whole: World, one: Given, chosen: PeopleSettings): Promise<World | undefined> {
	const only = onlyOf(one);
	const { idField } = profileRules(whole.profileFields, chosen);
	const excerpt = await gatherExcerpt(sourcesOf(whole, chosen), only, chosen, idField);
	if (!excerpt) return undefined;
	const part: World = { ...whole, ...excerpt, isExcerpt: true };
	if (restsOnMore(part, chosen, only, EMPTY_MEMORY)) return undefined;
	const groups = doubtfulGroups(part, chosen, only, EMPTY_MEMORY);
	const isValue = (name: string) =>
		chosen.groupsFrom.some((field) => FIELD_LISTS.get(field)?.values.map(normalizeKey).includes(name));
	return groups.some(({ name, isJoining }) => !isJoining && isValue(name)) ? undefined : part;
}

/** What is decided on the people whom the run is about; a record without an ID may be anybody's. */
const decisionsOf = ({ decisions }: Plan, chosen: PeopleSettings, only: readonly string[]) =>
	decisions
		.filter(({ employeeId }) => only.includes(employeeId ?? ''))
		.map((decision) => {
			const { writes, alerts = [], needsAttention, waitsFor = [] } = decision;
			return { item: toItem(decision, chosen), writes, alerts, needsAttention, waitsFor };
		});

test('A run about some people that reads only what it rests on decides what one that reads everything decides.', async () => {
	await fc.assert(
		fc.asyncProperty(given, async (one) => {
			const whole = wholeWorld(one);
			const chosen = { ...SETTINGS, ...one.chosen };
			const part = await excerptOf(whole, one, chosen);
			// Where everything has to be read, there is nothing to compare.
			fc.pre(part !== undefined);
			const only = onlyOf(one);
			const decided = decisionsOf(planOf(part, chosen), chosen, only);
			expect(decided).toEqual(decisionsOf(planOf(whole, chosen), chosen, only));
		}),
		{ numRuns: RUNS },
	);
});
