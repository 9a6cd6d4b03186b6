import { employee, decisionOn, planOf, user, ID_FIELD } from './world.mts';

const at = (id: string, given: Parameters<typeof employee>[0] = {}) =>
	employee({ id, workEmail: 'irena@example.com', firstName: 'Irena', lastName: 'Sample', ...given });
const left = { status: 'inactive' as const };
const account = user({
	id: 'u',
	login: 'irena@example.com',
	fields: { first_name: 'Irena', last_name: 'Sample' },
});

describe('Two records of one person', () => {
	it('An active record gets the user, and the ended record says whose the user is.', () => {
		const given = { people: [at('105', left), at('900')], accounts: [account] };
		expect(decisionOn('900', given)).toMatchObject({ situation: 'matched', action: 'update', user: account });
		expect(decisionOn('105', given)).toMatchObject({
			situation: 'unmatched',
			action: 'none',
			outcome: 'skipped',
			reason: 'Left the company; the user with the same address belongs to Irena Sample (employee 900).',
			needsAttention: false,
		});
	});

	it('An active and an ended record create one user, for the active record.', () => {
		const { decisions } = planOf({ people: [at('105', left), at('900')] });
		expect(decisions.map(({ employeeId, action }) => [employeeId, action])).toEqual([
			['900', 'create'],
			['105', 'none'],
		]);
	});

	it('Two ended records deactivate the user once, by the record that ended last.', () => {
		const people = [
			at('105', { ...left, terminationDate: '2025-01-31' }),
			at('900', { ...left, terminationDate: '2026-01-31' }),
			employee(),
		];
		expect(decisionOn('900', { people, accounts: [account] })).toMatchObject({ action: 'deactivate' });
		expect(decisionOn('105', { people, accounts: [account] })).toMatchObject({ action: 'none' });
		const undated = [at('900', left), at('105', left), employee()];
		expect(decisionOn('900', { people: undated, accounts: [account] })).toMatchObject({
			action: 'deactivate',
		});
	});

	it('Two active records are disputed.', () => {
		const given = { people: [at('105'), at('900')], accounts: [account] };
		expect(decisionOn('105', given)).toMatchObject({ situation: 'disputed', outcome: 'skipped' });
		expect(decisionOn('900', given).reason).toContain(
			'Irena Sample (employee 105) and Irena Sample (employee 900)',
		);
		expect(planOf(given).warnings).toContainEqual(expect.stringMatching(/^2 employees are disputed/));
	});

	it('A user stays active until the new record starts, and an item says so.', () => {
		const given = { people: [at('105', left), at('900', { hireDate: '2026-03-20' })], accounts: [account] };
		expect(decisionOn('105', given)).toMatchObject({
			action: 'none',
			needsAttention: true,
			reason:
				'Left the company; the user with the same address belongs to Irena Sample (employee 900). Irena Sample starts on 2026-03-20; until then the user is left unchanged.',
		});
		expect(planOf(given).warnings).toContainEqual(expect.stringContaining('may still have an active user'));
	});
});

describe('A leaver with a stored ID', () => {
	const linked = { ...account, fields: { ...account.fields, [ID_FIELD]: '105' } };
	const second = user({ id: 'second', login: 'irena@example.com', fields: { first_name: 'Irena' } });

	it('The leaver is deactivated, and a second user with the same address is named.', () => {
		const given = { people: [at('105', left), employee()], accounts: [linked, second] };
		expect(decisionOn('105', given)).toMatchObject({
			action: 'deactivate',
			user: linked,
			needsAttention: true,
		});
		expect(decisionOn('105', given).reason).toContain(
			'Also active with the same address: Irena (login irena@example.com)',
		);
		expect(planOf(given).warnings).toContainEqual(expect.stringContaining('may still have an active user'));
	});

	it('A user who matches an active employee is not deactivated with the leaver.', () => {
		const given = { people: [at('105', left), at('900')], accounts: [linked, second] };
		expect(decisionOn('105', given).reason).not.toContain('has the same address');
	});
});

describe('A leaver whose user cannot be found', () => {
	const gone = at('105', { ...left, workEmail: null });

	it('The leaver is an item and a warning when an active user has the same name.', () => {
		const given = { people: [gone, employee()], accounts: [account] };
		expect(decisionOn('105', given)).toMatchObject({
			situation: 'unmatched',
			action: 'none',
			outcome: 'skipped',
			needsAttention: true,
			reason:
				'Left the company. No user has their BambooHR ID, email, or login. Active with the same name: Irena Sample (login irena@example.com). If this is the same person, deactivate the user in iSpring Learn.',
		});
		expect(planOf(given).warnings).toContain(
			'1 employee has left and may still have an active user in iSpring Learn: see the reasons given.',
		);
	});

	it.each([
		['the parts of the name are swapped', { first_name: 'SAMPLE', last_name: 'irena' }, true],
		['an accent is missing', { first_name: 'Iréna', last_name: 'Sample' }, true],
		['the name is another', { first_name: 'Irena', last_name: 'Other' }, false],
		['a part of the name is missing', { last_name: 'Sample' }, false],
	])('A leaver of a similar name is reported or not when %s.', (_, fields, isOne) => {
		const { first_name, last_name, ...others } = account.fields;
		const namesake = { ...account, fields: { ...others, ...fields } };
		const decision = decisionOn('105', { people: [gone, employee()], accounts: [namesake] });
		expect([first_name, last_name, decision.needsAttention]).toEqual(['Irena', 'Sample', isOne]);
	});

	it.each(['Ire\u200bna', '\ufeffIrena', 'Iren\u00ada'])(
		'A leaver of the same name is reported even when the name contains invisible characters (%j).',
		(firstName) => {
			const unseen = { ...gone, firstName };
			expect(decisionOn('105', { people: [unseen, employee()], accounts: [account] }).needsAttention).toBe(
				true,
			);
			const user = { ...account, fields: { ...account.fields, first_name: firstName } };
			expect(decisionOn('105', { people: [gone, employee()], accounts: [user] }).needsAttention).toBe(true);
		},
	);

	it.each([
		'Ann <Irena@example.com>',
		'irena@example.com; irena@home.example',
		'irena@example.com.',
		'iren\u200ba@example.com,',
	])(
		'The leaver is reported when the malformed email contains the address of an active user.',
		(workEmail) => {
			const other = { ...gone, workEmail, firstName: 'Renata' };
			const decision = decisionOn('105', { people: [other, employee()], accounts: [account] });
			expect(decision).toMatchObject({ action: 'none', needsAttention: true, alerts: ['suspectedLeaver'] });
			expect(decision.reason).toContain(
				'Active with an address that appears in their invalid email in BambooHR',
			);
		},
	);

	it("The leaver is not reported when the malformed email contains a longer address, or that of another employee's user.", () => {
		const longer = { ...gone, workEmail: '<marirena@example.com>', firstName: 'Renata' };
		expect(decisionOn('105', { people: [longer, employee()], accounts: [account] }).needsAttention).toBe(
			false,
		);
		const other = { ...gone, workEmail: '<irena@example.com>', firstName: 'Renata' };
		expect(decisionOn('105', { people: [other, at('900')], accounts: [account] }).needsAttention).toBe(false);
	});

	it('The leaver is not reported when the user of the same name is inactive or belongs to another employee.', () => {
		const inactive = { ...account, status: 'inactive' as const };
		expect(decisionOn('105', { people: [gone, employee()], accounts: [inactive] }).needsAttention).toBe(
			false,
		);
		const given = { people: [gone, at('900')], accounts: [account] };
		expect(decisionOn('105', given).needsAttention).toBe(false);
	});
});
