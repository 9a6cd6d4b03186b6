import fc from 'fast-check';
import { needsDivisionNames } from '../../../src/people/plan/plan';
import type { PeopleSettings } from '../../../src/people/settings';
import { accountOf, decisionOn, employee, planOf, user, type Given } from '../world.mts';

const person = (id: string, given: Parameters<typeof employee>[0] = {}) => employee({ ...given, id });
const idsOf = (given: Given, settings: Partial<PeopleSettings> = {}) =>
	planOf(given, settings).decisions.map(({ employeeId }) => employeeId);
const orphanOf = (id: string) => user({ id: `o${id}`, fields: { bamboohr_id: id } });
const changed = (...ids: string[]) => ({ changed: new Set(ids), deleted: new Set<string>() });

describe('a plan', () => {
	it('says something of everybody: employees, records that cannot be read, accounts of nobody', () => {
		const badEmployees = [{ id: '8', why: 'broken', raw: '' }];
		expect(idsOf({ people: [person('1')], badEmployees, accounts: [orphanOf('9'), user()] })).toEqual([
			'1',
			'8',
			'9',
		]);
	});

	it('refuses lists that cannot be whole', () => {
		expect(() => planOf({ people: [] })).toThrow('no employee at all');
	});

	it('of the same world is the same, whenever it is made', () => {
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

	it('puts leavers first, and whoever takes an address after whoever gives it up', () => {
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

	it('gives somebody new a supervisor who is new as well', () => {
		const people = [person('1', { supervisorId: '2' }), person('2')];
		expect(decisionOn('1', { people }).writes.supervisorEmployeeId).toBe('2');
		expect(idsOf({ people })).toEqual(['2', '1']);
	});

	it('gives nobody a supervisor who gets no account, is not part of the run, or has one that is disputed', () => {
		const led = person('1', { supervisorId: '2' });
		const supervisor = (given: Given) => decisionOn('1', given).writes.supervisorEmployeeId;
		expect(supervisor({ people: [led, person('2', { workEmail: null })] })).toBeUndefined();
		expect(supervisor({ people: [led, person('2')], changed: changed('1') })).toBeUndefined();
		const twins = [accountOf(person('2')), accountOf(person('2'), { id: 'twin' })];
		expect(supervisor({ people: [led, person('2')], accounts: twins })).toBeUndefined();
	});

	it('has new accounts in the role that is chosen', () => {
		const role = { id: 'r1', type: 'custom', title: 'Guest', description: '' };
		expect(planOf({ roles: [role] }, { defaultRole: 'R1' }).context.role).toBe(role);
		expect(planOf({ roles: [role] }).context.role).toBeUndefined();
	});

	it('works under the root that is chosen', () => {
		const { context } = planOf({}, { rootDepartment: 'sales' });
		expect(context.root.name).toBe('Sales');
		expect(context.departments.wanted(person('1'))).toEqual({ name: 'Sales', ids: [] });
	});
});

describe('a plan about some people', () => {
	const people = [person('1'), person('2')];

	it('decides on these and nobody else, but matches with everybody', () => {
		expect(idsOf({ people, changed: changed('2') })).toEqual(['2']);
		const twins = [person('1', { workEmail: 'a@example.com' }), person('2', { workEmail: 'a@example.com' })];
		expect(planOf({ people: twins, changed: changed('2') }).decisions).toMatchObject([
			{ employeeId: '2', situation: 'disputed' },
		]);
	});

	it('tells of a record that cannot be read when it is theirs, or may be', () => {
		const badEmployees = [
			{ id: '8', why: 'broken', raw: '' },
			{ id: '9', why: 'broken', raw: '' },
			{ why: 'broken', raw: '' },
		];
		expect(idsOf({ people, badEmployees, changed: changed('9') })).toEqual(['9', null]);
	});

	it('has an account of nobody only when its employee is among them', () => {
		const accounts = [orphanOf('7'), orphanOf('8')];
		const some = { changed: new Set<string>(), deleted: new Set(['8']) };
		expect(idsOf({ people, accounts, changed: some })).toEqual(['8']);
	});
});

describe('accounts of nobody', () => {
	const accounts = [orphanOf('7'), orphanOf('8')];

	it('are those whose employee is not there, not those whose record cannot be read', () => {
		const badEmployees = [{ id: '7', why: 'broken', raw: '' }];
		expect(planOf({ accounts, badEmployees }).decisions.map((one) => one.user?.id)).toContain('o8');
		expect(planOf({ accounts, badEmployees }).decisions.map((one) => one.user?.id)).not.toContain('o7');
	});

	it('are none while a record has no id: it may be any of them', () => {
		const plan = planOf({ accounts, badEmployees: [{ why: 'broken', raw: '' }] });
		expect(plan.decisions.map(({ situation }) => situation)).not.toContain('orphaned');
		expect(plan.warnings).toContain(
			'An employee record without an id came from BambooHR: nobody is taken for gone in this run.',
		);
	});

	it('are none while no field keeps the id', () => {
		const plan = planOf({ accounts }, { employeeIdField: '' });
		expect(plan.decisions.map(({ situation }) => situation)).toEqual(['unmatched']);
	});
});

describe('with more leavers than the limit', () => {
	const leavers = ['1', '2'].map((id) => person(id, { status: 'inactive' }));
	const stayers = Array.from({ length: 9 }, (_, place) => person(String(10 + place)));
	const accounts = [...leavers, ...stayers].map((one) => accountOf(one));
	const company = { people: [...leavers, ...stayers, person('50')], accounts };
	const outcomes = (given: Given, settings: Partial<PeopleSettings> = {}) => {
		const plan = planOf(given, settings);
		const held = plan.decisions.filter(({ outcome }) => outcome === 'held');
		return [plan.overLimit, held.map(({ employeeId }) => employeeId)];
	};

	it('these are held with the reason, and nobody else is', () => {
		const plan = planOf(company, { maxLeavers: 1 });
		const sentence = '2 people would lose their accounts; the limit Max Leavers is 1.';
		expect(plan.overLimit).toBe(sentence);
		const [first] = plan.decisions;
		expect(first?.reason).toBe(`Has left: BambooHR calls Sam Sample1 inactive. Held: ${sentence}`);
		expect(plan.decisions.map(({ outcome }) => outcome)).toEqual([
			'held',
			'held',
			'planned',
			...stayers.map(() => 'skipped'),
		]);
	});

	it('within it nothing is held, and nothing is said', () => {
		expect(planOf(company)).not.toHaveProperty('overLimit');
		expect(outcomes(company, { maxLeavers: 2, maxLeaversPercent: 19 })[1]).toEqual([]);
	});

	it('orphans to be switched off count as leavers', () => {
		const given = { ...company, accounts: [...accounts, orphanOf('77')] };
		const settings = { maxLeavers: 2, maxLeaversPercent: 100 };
		expect(outcomes(given, { ...settings, orphanAction: 'deactivate' })[1]).toEqual(['1', '2', '77']);
		expect(outcomes(given, settings)[1]).toEqual([]);
	});

	it('the percentage is of active accounts of employees, in scope or not', () => {
		// Two of eleven are 18 %; two of ten would be 20 %.
		const settings = { maxLeaversPercent: 18 };
		expect(outcomes(company, settings)[0]).toContain('18 % of 11 active users');
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

	it('a run about one of them counts all who are due, orphans too', () => {
		const about = { ...company, isAboutSome: true, changed: changed('1') };
		expect(outcomes(about, { maxLeavers: 1 })).toEqual([
			'2 people would lose their accounts; the limit Max Leavers is 1.',
			['1'],
		]);
		const settings = { maxLeavers: 2, orphanAction: 'deactivate' } as const;
		const withOrphan = { ...about, accounts: [...accounts, orphanOf('77')] };
		expect(outcomes(withOrphan, settings)[0]).toContain('3 people');
		// While a record has no id nobody is taken for gone, so nobody counts as gone.
		const badEmployees = [{ why: 'broken', raw: '' }];
		expect(outcomes({ ...withOrphan, badEmployees }, settings)[0]).toBeUndefined();
	});

	it('a run since an instant counts all who are due, too', () => {
		expect(outcomes({ ...company, changed: changed('1') }, { maxLeavers: 1 })).toEqual([
			'2 people would lose their accounts; the limit Max Leavers is 1.',
			['1'],
		]);
	});

	it('a run in which nobody is deactivated is not held up by those who are due elsewhere', () => {
		const about = { ...company, isAboutSome: true, changed: changed('5') };
		expect(outcomes(about, { maxLeavers: 1 })).toEqual([undefined, []]);
		expect(planOf(about, { maxLeavers: 1 }).warnings).toEqual([
			'2 more people have left and may still have an active user. This run does not cover them; the next full run does.',
		]);
	});

	it('a run for one department counts the leavers of all of them', () => {
		const spread = company.people.map((one, index) => ({ ...one, department: index % 2 ? 'Sales' : 'IT' }));
		expect(outcomes({ ...company, people: spread }, { maxLeavers: 1, departments: ['Sales'] })[0]).toContain(
			'2 people',
		);
	});

	it('nobody is deactivated while the list breaks off, whatever the limit is', () => {
		const partly = { ...company, isAboutSome: true, isPartial: true, changed: changed('1') };
		expect(outcomes(partly, { maxLeavers: 1 })).toEqual([undefined, ['1']]);
		expect(outcomes(partly)).toEqual([undefined, ['1']]);
	});
});

describe('a plan warns', () => {
	it('of nothing in the ordinary case', () => {
		expect(planOf().warnings).toEqual([]);
		expect(planOf({ badEmployees: [{ id: '8', why: 'broken', raw: '' }] }).warnings).toEqual([]);
	});

	it('of hidden fields, of accounts that cannot be read, and of people who are found by address only', () => {
		const badUsers = ['u8', 'u9'].map((id) => ({ id, why: 'broken', names: ['x'], fields: {} }));
		expect(planOf({ hiddenFields: ['jobTitle'], badUsers }, { employeeIdField: '' }).warnings).toEqual([
			'The BambooHR key may not see the field jobTitle of every employee: its values in iSpring Learn stay as they are.',
			'2 accounts of iSpring Learn could not be read: nobody is created who may be one of the owners, and an owner who has left may keep access. Look at them in iSpring Learn.',
			'No profile field keeps the BambooHR ID, so people are found by e-mail and login only. Create a text field labelled "BambooHR ID" in iSpring Learn, or choose one in Employee ID Field Name or ID, and a new e-mail stays the same account.',
		]);
	});
});

describe('a plan whose Default Role manages the account', () => {
	const roleOf = (type: string) => ({ id: 'r1', type, title: 'Chief', description: '' });
	const warningsFor = (type: string, settings: Partial<PeopleSettings> = {}) =>
		planOf({ roles: [roleOf(type)] }, { defaultRole: 'r1', ...settings }).warnings;

	it('is made, and warns first of all that every new user becomes an administrator', () => {
		const told = 'Every new user becomes an administrator: Default Role is "Chief".';
		for (const type of ['administrator', 'department_administrator', 'Account_Administrators', 'owner']) {
			expect(warningsFor(type, { employeeIdField: '' })[0]).toContain(told);
		}
		expect(decisionOn('1', { roles: [roleOf('owner')] }, { defaultRole: 'r1' })).toMatchObject({
			action: 'create',
			outcome: 'planned',
		});
	});

	it('says whom Protect Administrators does not count for, while it is on', () => {
		expect(warningsFor('administrator')[0]).toContain('Protect Administrators does not count');
		expect(warningsFor('administrator', { protectAdministrators: false })[0]).not.toContain('Protect');
	});

	it('is no matter of roles that only learn or teach', () => {
		for (const type of ['learner', 'publisher', 'custom']) expect(warningsFor(type)).toEqual([]);
	});
});

describe('the names of all divisions are worth a request', () => {
	const south = person('1', { division: 'South' });
	const groups = [
		{ id: 'n', name: 'North', isSmart: false },
		{ id: 's', name: 'South', isSmart: false },
	];
	const needs = (groupIds: string[], settings: Partial<PeopleSettings> = {}, given: Given = {}) =>
		needsDivisionNames(
			planOf(
				{ people: [south, person('2')], accounts: [accountOf(south, { groupIds })], groups, ...given },
				settings,
			),
		);

	it('when somebody changes division who is in a group that may be a former one', () => {
		expect(needs(['n'])).toBe(true);
	});

	it('and in no other case', () => {
		expect(needs([])).toBe(false);
		expect(needs(['s', 'n'])).toBe(false);
		expect(needs(['n'], {}, { divisions: ['South', 'North'] })).toBe(false);
		expect(needs(['n'], { divisionsAsGroups: false })).toBe(false);
		expect(needs(['n'], {}, { people: [{ ...south, division: null }] })).toBe(false);
		expect(needsDivisionNames(planOf({ people: [south], groups }))).toBe(false);
	});
});
