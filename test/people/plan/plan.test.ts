import fc from 'fast-check';
import { needsFieldLists } from '../../../src/people/plan/needs-lists';
import type { PeopleSettings } from '../../../src/people/settings';
import { accountOf, decisionOn, employee, planOf, user, type Given } from '../world.mts';

const person = (id: string, given: Parameters<typeof employee>[0] = {}) => employee({ ...given, id });
const idsOf = (given: Given, settings: Partial<PeopleSettings> = {}) =>
	planOf(given, settings).decisions.map(({ employeeId }) => employeeId);
const orphanOf = (id: string) => user({ id: `o${id}`, fields: { bamboohr_id: id } });
const changed = (...ids: string[]) => ({ changed: new Set(ids), deleted: new Set<string>() });

describe('A plan', () => {
	it('A plan has a decision on every employee, unreadable record and orphan.', () => {
		const unreadableEmployees = [{ id: '8', why: 'broken', raw: '' }];
		expect(idsOf({ people: [person('1')], unreadableEmployees, accounts: [orphanOf('9'), user()] })).toEqual([
			'1',
			'8',
			'9',
		]);
	});

	it('A plan is refused when the lists cannot be complete.', () => {
		expect(() => planOf({ people: [] })).toThrow('no employees');
	});

	it('The same world gives the same plan, and making it changes nothing in the world.', () => {
		const status = fc.constantFrom('active' as const, 'inactive' as const);
		const company = fc.array(fc.record({ status, hasAccount: fc.boolean() }), { minLength: 1, maxLength: 6 });
		fc.assert(
			fc.property(company, (all) => {
				const people = all.map((one, place) => person(String(place), { status: one.status }));
				const accounts = people.filter((_, place) => all[place]?.hasAccount).map((one) => accountOf(one));
				const given = { people: [...people, person('50')], accounts };
				expect(planOf(given).decisions).toEqual(planOf(given).decisions);
			}),
		);
	});

	it('A plan puts leavers first, then new users, then the others.', () => {
		const people = [
			person('1', { workEmail: 'info@example.com' }),
			person('2'),
			person('3', { status: 'inactive' }),
		];
		const giver = accountOf(person('2'), { login: 'info@example.com' });
		const given = { people, accounts: [giver, accountOf(person('3'))] };
		expect(idsOf(given, { maxLeaversPercent: 100 })).toEqual(['3', '2', '1']);
		expect(decisionOn('1', given)).toMatchObject({ action: 'create', waitsFor: ['u2'] });
	});

	it('A new user gets a supervisor who is new as well.', () => {
		const people = [person('1', { supervisorId: '2' }), person('2')];
		expect(decisionOn('1', { people }).writes.supervisorEmployeeId).toBe('2');
		expect(idsOf({ people })).toEqual(['2', '1']);
	});

	it('Nobody gets a supervisor who gets no user in this run.', () => {
		const led = person('1', { supervisorId: '2' });
		const supervisor = (given: Given) => decisionOn('1', given).writes.supervisorEmployeeId;
		expect(supervisor({ people: [led, person('2', { workEmail: null })] })).toBeUndefined();
		expect(supervisor({ people: [led, person('2')], changed: changed('1') })).toBeUndefined();
		const twins = [accountOf(person('2')), accountOf(person('2'), { id: 'twin' })];
		expect(supervisor({ people: [led, person('2')], accounts: twins })).toBeUndefined();
	});

	it('New users get the chosen role.', () => {
		const role = { id: 'r1', type: 'custom', title: 'Guest', description: '' };
		expect(planOf({ roles: [role] }, { defaultRole: 'R1' }).context.role).toBe(role);
		expect(planOf({ roles: [role] }).context.role).toBeUndefined();
	});

	it('Departments are looked up under the chosen root.', () => {
		const { context } = planOf({}, { rootDepartment: 'sales' });
		expect(context.root.name).toBe('Sales');
		expect(context.departments.wanted(person('1'))).toEqual({ name: 'Sales', ids: [] });
	});
});

describe('A plan about some employees', () => {
	const people = [person('1'), person('2')];

	it('A plan about some employees decides on them and nobody else.', () => {
		expect(idsOf({ people, changed: changed('2') })).toEqual(['2']);
		const twins = [person('1', { workEmail: 'a@example.com' }), person('2', { workEmail: 'a@example.com' })];
		expect(planOf({ people: twins, changed: changed('2') }).decisions).toMatchObject([
			{ employeeId: '2', situation: 'disputed' },
		]);
	});

	it('An unreadable record is part of the plan when it belongs to one of these employees.', () => {
		const unreadableEmployees = [
			{ id: '8', why: 'broken', raw: '' },
			{ id: '9', why: 'broken', raw: '' },
			{ why: 'broken', raw: '' },
		];
		expect(idsOf({ people, unreadableEmployees, changed: changed('9') })).toEqual(['9', null]);
	});

	it('An orphan is part of the plan only when its employee is among them.', () => {
		const accounts = [orphanOf('7'), orphanOf('8')];
		const some = { changed: new Set<string>(), deleted: new Set(['8']) };
		expect(idsOf({ people, accounts, changed: some })).toEqual(['8']);
	});
});

describe('Orphans', () => {
	const accounts = [orphanOf('7'), orphanOf('8')];

	it('Users whose stored employee ID is unknown to BambooHR are orphans.', () => {
		const unreadableEmployees = [{ id: '7', why: 'broken', raw: '' }];
		expect(planOf({ accounts, unreadableEmployees }).decisions.map((one) => one.user?.id)).toContain('o8');
		expect(planOf({ accounts, unreadableEmployees }).decisions.map((one) => one.user?.id)).not.toContain(
			'o7',
		);
	});

	it('There are no orphans while an unreadable record has no ID.', () => {
		const plan = planOf({ accounts, unreadableEmployees: [{ why: 'broken', raw: '' }] });
		expect(plan.decisions.map(({ situation }) => situation)).not.toContain('orphaned');
		expect(plan.warnings).toContain(
			'BambooHR returned an employee record without an ID, so this run treats no employee as gone.',
		);
	});

	it('There are no orphans while no profile field stores the ID.', () => {
		const plan = planOf({ accounts }, { employeeIdField: '' });
		expect(plan.decisions.map(({ situation }) => situation)).toEqual(['unmatched']);
	});
});

describe('A plan with more leavers than the limit', () => {
	const leavers = ['1', '2'].map((id) => person(id, { status: 'inactive' }));
	const stayers = Array.from({ length: 9 }, (_, place) => person(String(10 + place)));
	const accounts = [...leavers, ...stayers].map((one) => accountOf(one));
	const company = { people: [...leavers, ...stayers, person('50')], accounts };
	const outcomes = (given: Given, settings: Partial<PeopleSettings> = {}) => {
		const plan = planOf(given, settings);
		const held = plan.decisions.filter(({ outcome }) => outcome === 'held');
		return [plan.overLimit, held.map(({ employeeId }) => employeeId)];
	};

	it('Leavers over the limit are held with the reason, and nobody else is.', () => {
		const plan = planOf(company, { maxLeavers: 1 });
		const sentence = '2 users would be deactivated; the limit Max Leavers is 1.';
		expect(plan.overLimit).toBe(sentence);
		const [first] = plan.decisions;
		expect(first?.reason).toBe(`Left the company: inactive in BambooHR. Held: ${sentence}`);
		expect(plan.decisions.map(({ outcome }) => outcome)).toEqual([
			'held',
			'held',
			'planned',
			...stayers.map(() => 'skipped'),
		]);
	});

	it('Leavers within the limit are not held.', () => {
		expect(planOf(company)).not.toHaveProperty('overLimit');
		expect(outcomes(company, { maxLeavers: 2, maxLeaversPercent: 19 })[1]).toEqual([]);
	});

	it('Orphans to be deactivated count as leavers.', () => {
		const given = { ...company, accounts: [...accounts, orphanOf('77')] };
		const settings = { maxLeavers: 2, maxLeaversPercent: 100 };
		expect(outcomes(given, { ...settings, orphanAction: 'deactivate' })[1]).toEqual(['1', '2', '77']);
		expect(outcomes(given, settings)[1]).toEqual([]);
	});

	it('The percentage is of active users who belong to employees, in scope or not.', () => {
		// Two of eleven are 18 %; two of ten would be 20 %.
		const settings = { maxLeaversPercent: 18 };
		expect(outcomes(company, settings)[0]).toContain('18% of 11 active users');
		expect(outcomes(company, { maxLeaversPercent: 19 })[0]).toBeUndefined();
		const inactive = accountOf(person('10'), { status: 'inactive' });
		const nine = [inactive, ...accounts.filter(({ id }) => id !== 'u10')];
		expect(outcomes({ ...company, accounts: nine }, { maxLeaversPercent: 19 })[0]).toContain('of 10 active');
		const elsewhere = company.people.map((one) => (one.id === '10' ? { ...one, department: 'IT' } : one));
		expect(
			outcomes({ ...company, people: elsewhere }, { maxLeaversPercent: 18, departments: ['Sales'] })[0],
		).toContain('of 11 active');
		const more = [...accounts, user({ id: 'x', login: 'stranger' })];
		expect(outcomes({ ...company, accounts: more }, settings)[0]).toContain('of 11 active users');
		const found = accounts.map((one) =>
			one.id === 'u10' ? user({ id: 'm', login: 'p10@example.com' }) : one,
		);
		expect(outcomes({ ...company, accounts: found }, settings)[0]).toContain('of 11 active users');
	});

	it('A plan about one leaver counts all leavers who are due, and orphans too.', () => {
		const about = { ...company, isAboutSome: true, changed: changed('1') };
		expect(outcomes(about, { maxLeavers: 1 })).toEqual([
			'2 users would be deactivated; the limit Max Leavers is 1.',
			['1'],
		]);
		const settings = { maxLeavers: 2, orphanAction: 'deactivate' } as const;
		const withOrphan = { ...about, accounts: [...accounts, orphanOf('77')] };
		expect(outcomes(withOrphan, settings)[0]).toContain('3 users');
		// While a record has no id nobody is taken for gone, so nobody counts as gone.
		const unreadableEmployees = [{ why: 'broken', raw: '' }];
		expect(outcomes({ ...withOrphan, unreadableEmployees }, settings)[0]).toBeUndefined();
	});

	it('An incremental plan counts all leavers who are due.', () => {
		expect(outcomes({ ...company, changed: changed('1') }, { maxLeavers: 1 })).toEqual([
			'2 users would be deactivated; the limit Max Leavers is 1.',
			['1'],
		]);
	});

	it('A plan in which nobody is deactivated is not held up by leavers elsewhere.', () => {
		const about = { ...company, isAboutSome: true, changed: changed('5') };
		expect(outcomes(about, { maxLeavers: 1 })).toEqual([undefined, []]);
		expect(planOf(about, { maxLeavers: 1 }).warnings).toEqual([
			'2 more employees have left and may still have an active user. This run does not cover them; the next full run does.',
		]);
	});

	it('A plan for one department counts the leavers of all departments.', () => {
		const spread = company.people.map((one, index) => ({ ...one, department: index % 2 ? 'Sales' : 'IT' }));
		expect(outcomes({ ...company, people: spread }, { maxLeavers: 1, departments: ['Sales'] })[0]).toContain(
			'2 users',
		);
	});

	it('Nobody is deactivated while the list of employees is incomplete.', () => {
		const partly = { ...company, isAboutSome: true, isPartial: true, changed: changed('1') };
		expect(outcomes(partly, { maxLeavers: 1 })).toEqual([undefined, ['1']]);
		expect(outcomes(partly)).toEqual([undefined, ['1']]);
	});
});

describe('Warnings of a plan', () => {
	it('A plan without anything unusual has no warnings.', () => {
		expect(planOf().warnings).toEqual([]);
		expect(planOf({ unreadableEmployees: [{ id: '8', why: 'broken', raw: '' }] }).warnings).toEqual([]);
	});

	it('A plan warns of hidden fields, unreadable users and a missing ID field.', () => {
		const unreadableUsers = ['u8', 'u9'].map((id) => ({ id, why: 'broken', names: ['x'], fields: {} }));
		expect(planOf({ hiddenFields: ['jobTitle'], unreadableUsers }, { employeeIdField: '' }).warnings).toEqual(
			[
				'The BambooHR API key cannot see the field jobTitle for every employee. Its values in iSpring Learn are left unchanged.',
				'2 users in iSpring Learn could not be read. No account is created for an employee one of them may belong to, and leavers they belong to may keep access. Check these users in iSpring Learn.',
				'No profile field stores the BambooHR ID, so users are matched by email and login only. Create a text field labeled "BambooHR ID" in iSpring Learn, or choose one in Employee ID Field, so that users stay linked when their email changes.',
			],
		);
	});
});

describe('A plan whose Default Role is an administrator role', () => {
	const roleOf = (type: string) => ({ id: 'r1', type, title: 'Chief', description: '' });
	const warningsFor = (type: string, settings: Partial<PeopleSettings> = {}) =>
		planOf({ roles: [roleOf(type)] }, { defaultRole: 'r1', ...settings }).warnings;

	it('The plan warns that every new user becomes an administrator.', () => {
		const expected = 'Every new user becomes an administrator: Default Role is "Chief".';
		for (const type of ['administrator', 'department_administrator', 'Account_Administrators', 'owner']) {
			expect(warningsFor(type, { employeeIdField: '' })[0]).toContain(expected);
		}
		expect(decisionOn('1', { roles: [roleOf('owner')] }, { defaultRole: 'r1' })).toMatchObject({
			action: 'create',
			outcome: 'planned',
		});
	});

	it('The plan says whom Protect Administrators does not protect, while it is on.', () => {
		expect(warningsFor('administrator')[0]).toContain('Protect Administrators does not protect');
		expect(warningsFor('administrator', { protectAdministrators: false })[0]).not.toContain('Protect');
	});

	it('A plan whose Default Role is a learner or author role has no such warning.', () => {
		for (const type of ['learner', 'publisher', 'custom']) expect(warningsFor(type)).toEqual([]);
	});
});

describe('Reading the values that BambooHR lists', () => {
	const south = person('1', { division: 'South' });
	const groups = [
		{ id: 'n', name: 'North', isSmart: false },
		{ id: 's', name: 'South', isSmart: false },
	];
	const needs = (groupIds: string[], settings: Partial<PeopleSettings> = {}, given: Given = {}) =>
		needsFieldLists(
			planOf(
				{ people: [south, person('2')], accounts: [accountOf(south, { groupIds })], groups, ...given },
				settings,
			),
		);

	it('The lists are needed when somebody joins a group and is in another one that may be that of a former value.', () => {
		expect(needs(['n'])).toBe(true);
	});

	it('The lists are not needed in any other case.', () => {
		expect(needs([])).toBe(false);
		expect(needs(['s', 'n'])).toBe(false);
		expect(
			needs(
				['n'],
				{},
				{ fieldLists: new Map([['division', { values: ['South', 'North'], isMultiple: false }]]) },
			),
		).toBe(false);
		expect(needs(['n'], { groupsFrom: [] })).toBe(false);
		expect(needs(['n'], {}, { people: [{ ...south, division: null }] })).toBe(false);
		expect(needsFieldLists(planOf({ people: [south], groups }))).toBe(false);
	});
});
