import {
	accountOf,
	employee,
	ID_FIELD,
	OWNER,
	PROFILE_FIELDS,
	profileField,
	TODAY,
	user,
} from '../../world.mts';
import type { Employee } from '../../../../src/bamboohr/employees/Employee';
import { assessed, concerned, findingsOf } from '../assessed.mts';

describe('A user without an employee', () => {
	it('is active, and nobody has it.', () => {
		const one = employee({ id: '1' });
		const accounts = [
			accountOf(one),
			user({ id: 'free' }),
			user({ id: 'orphan', fields: { [ID_FIELD]: '99' } }),
			user({ id: 'old', status: 'inactive' }),
		];
		const found = findingsOf('userWithoutEmployee', { people: [one], accounts });
		expect(found.map(({ userId }) => userId)).toEqual(['free', 'orphan']);
		expect(found[1]?.reason).toContain('99');
	});

	it('is only a note when a suggested pair says who it may be.', () => {
		const one = employee({ id: '1', firstName: 'Ann', lastName: 'Exemplar' });
		const account = user({ id: 'a', fields: { first_name: 'Ann', last_name: 'Exemplar' } });
		const { findings, suggestions } = assessed({ people: [one], accounts: [account] });
		expect(suggestions).toHaveLength(1);
		expect(findings.filter(({ check }) => check === 'userWithoutEmployee')).toEqual([
			expect.objectContaining({
				severity: 'info',
				reason: expect.stringContaining('Ann Exemplar (employee 1)'),
			}),
		]);
	});
});

describe('A suspected leaver', () => {
	const left = employee({
		id: '1',
		firstName: 'Юлия',
		lastName: 'Щербакова',
		status: 'inactive',
		workEmail: null,
	});
	const present = employee({ id: '2' });

	it('has left, and an active user has their name, in Latin letters, too.', () => {
		const account = user({ id: 'a', fields: { first_name: 'Yuliya', last_name: 'Shcherbakova' } });
		expect(findingsOf('suspectedLeaver', { people: [left, present], accounts: [account] })).toEqual([
			expect.objectContaining({ employeeId: '1', userId: 'a' }),
		]);
	});

	it('is none when the user is inactive, or an employee has it.', () => {
		const fields = { first_name: 'Юлия', last_name: 'Щербакова' };
		const accounts = [user({ id: 'a', status: 'inactive', fields }), accountOf(present, { fields })];
		expect(findingsOf('suspectedLeaver', { people: [left, present], accounts })).toEqual([]);
	});
});

describe('A leaver whose account is active', () => {
	const people = ['1', '2', '3'].map((id) => employee({ id, status: id === '1' ? 'inactive' : 'active' }));
	const accounts = people.map((one) => accountOf(one));

	it('is a note when a first sync takes the account, and says what to do if that is wrong.', () => {
		expect(findingsOf('suspectedLeaver', { people, accounts })).toEqual([
			expect.objectContaining({
				severity: 'info',
				employeeId: '1',
				reason: expect.stringContaining('A first sync deactivates it.'),
				fix: expect.stringContaining('BambooHR'),
			}),
		]);
	});

	it('is a warning when the limits hold it, and none when the account is inactive.', () => {
		const held = findingsOf('suspectedLeaver', { people, accounts }, { maxLeavers: 0 });
		expect(held).toEqual([
			expect.objectContaining({ severity: 'warning', reason: expect.stringContaining('holds it back') }),
		]);
		const inactive = accounts.map((one) => ({ ...one, status: 'inactive' as const }));
		expect(findingsOf('suspectedLeaver', { people, accounts: inactive })).toEqual([]);
	});
});

it.each<[string, Partial<Employee>, boolean]>([
	['was yesterday', { terminationDate: '2026-03-09' }, true],
	['is today', { terminationDate: TODAY }, false],
	['is to come', { terminationDate: '2026-12-31' }, false],
	['is unknown', { terminationDate: null }, false],
	['was before they were hired again', { terminationDate: '2024-05-31', hireDate: '2025-02-01' }, false],
	[
		'was yesterday, of somebody who is Inactive',
		{ terminationDate: '2026-03-09', status: 'inactive' },
		false,
	],
])(
	'An employee whose last day %s is suspected only if it is over and BambooHR says Active.',
	(_, given, isSuspected) => {
		const people = [employee({ id: '1', ...given }), employee({ id: '2' })];
		expect(concerned('suspectedLeaver', { people })).toEqual(isSuspected ? ['1'] : []);
	},
);

describe('A required profile field', () => {
	const profileFields = [...PROFILE_FIELDS, profileField('badge', { label: 'Badge', isRequired: true })];
	const jobRequired = PROFILE_FIELDS.map((field) =>
		field.name === 'job_title' ? { ...field, isRequired: true } : field,
	);
	const people = [employee({ id: '1' }), employee({ id: '2', jobTitle: null })];

	it('is one finding when no new user would have a value.', () => {
		expect(concerned('requiredFieldEmpty', { people, profileFields })).toEqual(['Badge']);
	});

	it('is a finding for each new user who would have none.', () => {
		expect(concerned('requiredFieldEmpty', { people, profileFields: jobRequired })).toEqual(['2']);
	});

	it('does not concern those who have an account.', () => {
		const accounts = people.map((one) => accountOf(one));
		expect(concerned('requiredFieldEmpty', { people, accounts, profileFields })).toEqual([]);
	});
});

it('Seats are those of the active users now, and after a first sync.', () => {
	const [leaver, linked] = [employee({ id: '1', status: 'inactive' }), employee({ id: '2' })];
	const people = [leaver, linked, employee({ id: '3' }), employee({ id: '4' })];
	const accounts = [OWNER, accountOf(leaver), accountOf(linked, { status: 'inactive' })];
	const [found] = findingsOf('seats', { people, accounts });
	expect(found?.reason).toMatch(/^2 users are active now, and 4 would be/);
	expect(found?.severity).toBe('warning');
});

it('Users with an ID of somebody else are never suggested.', () => {
	const one = employee({ id: '1', firstName: 'Ann', lastName: 'Exemplar' });
	const account = user({ id: 'a', fields: { first_name: 'Ann', last_name: 'Exemplar', [ID_FIELD]: '99' } });
	expect(assessed({ people: [one], accounts: [account] }).suggestions).toEqual([]);
});
