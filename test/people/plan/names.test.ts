import { emailOf, employeeName, loginOf } from '../../../src/people/plan/names';
import { userName, userNameAndLogin } from '../../../src/users/user-names';
import { employee, user } from '../world.mts';

describe('the name of an employee', () => {
	it('is the preferred first name with the last name', () => {
		expect(employeeName(employee({ firstName: 'Robert', preferredName: 'Bob', lastName: 'Doe' }))).toBe(
			'Bob Doe',
		);
		expect(employeeName(employee({ firstName: 'Robert', preferredName: '', lastName: 'Doe' }))).toBe(
			'Robert Doe',
		);
	});

	it('is what there is of it, and the id when there is nothing', () => {
		expect(employeeName(employee({ firstName: null, lastName: 'Doe' }))).toBe('Doe');
		expect(employeeName(employee({ id: '7', firstName: null, lastName: undefined }))).toBe('employee 7');
	});
});

describe('the name of an account', () => {
	const nameless = { id: 'u7', login: 'sam', email: 's@example.com' };

	it('is its first and last name', () => {
		expect(userName(user({ fields: { first_name: 'Ann', last_name: 'Lee' } }))).toBe('Ann Lee');
		expect(userName(user({ fields: { last_name: 'Lee' } }))).toBe('Lee');
	});

	it('is the login without one, then the e-mail, then the id', () => {
		expect(userName(user(nameless))).toBe('sam');
		expect(userName(user({ ...nameless, login: '' }))).toBe('s@example.com');
		expect(userName(user({ ...nameless, login: '', email: '' }))).toBe('u7');
	});

	it('comes with the login where two may have the same', () => {
		expect(userNameAndLogin(user({ login: 'al', fields: { first_name: 'Ann' } }))).toBe('Ann (login al)');
		expect(userNameAndLogin(user({ login: '', email: '', fields: { first_name: 'Ann' } }))).toBe(
			'Ann (login unknown)',
		);
	});
});

describe('the address of an employee', () => {
	const both = { workEmail: 'w@example.com', homeEmail: 'h@example.com' };

	it('is the work e-mail, whichever source is chosen', () => {
		expect(emailOf(employee(both), { emailFrom: 'workEmail' })).toBe('w@example.com');
		expect(emailOf(employee(both), { emailFrom: 'workEmailThenHomeEmail' })).toBe('w@example.com');
	});

	it('is the home e-mail only when that is chosen and there is no work e-mail', () => {
		const home = employee({ ...both, workEmail: null });
		expect(emailOf(home, { emailFrom: 'workEmail' })).toBeNull();
		expect(emailOf(home, { emailFrom: 'workEmailThenHomeEmail' })).toBe('h@example.com');
		expect(emailOf({ ...home, homeEmail: '' }, { emailFrom: 'workEmailThenHomeEmail' })).toBeNull();
	});

	it('is nothing when the key may not see the work e-mail: nobody is written to at home for that', () => {
		const hidden = employee({ ...both, workEmail: undefined });
		expect(emailOf(hidden, { emailFrom: 'workEmailThenHomeEmail' })).toBeNull();
	});
});

it('a login is made from the source that is chosen, or not at all', () => {
	const one = employee({ id: '7', employeeNumber: 'N7', workEmail: 'w@example.com' });
	const from = (loginFrom: 'email' | 'employeeNumber' | 'employeeId', given = one) =>
		loginOf(given, { loginFrom, emailFrom: 'workEmail' });
	expect([from('email'), from('employeeNumber'), from('employeeId')]).toEqual(['w@example.com', 'N7', '7']);
	expect(from('employeeNumber', { ...one, employeeNumber: '' })).toBeNull();
	expect(from('email', { ...one, workEmail: null })).toBeNull();
});
