import { emailOf, employeeName, loginOf } from '../../../src/people/plan/names';
import { userName, userNameAndLogin } from '../../../src/users/user-names';
import { employee, user } from '../world.mts';

describe('The name of an employee', () => {
	it('An employee is called by their preferred first name and last name.', () => {
		expect(employeeName(employee({ firstName: 'Robert', preferredName: 'Bob', lastName: 'Doe' }))).toBe(
			'Bob Doe',
		);
		expect(employeeName(employee({ firstName: 'Robert', preferredName: '', lastName: 'Doe' }))).toBe(
			'Robert Doe',
		);
	});

	it('An employee without a full name is called by what there is of it, or by their ID.', () => {
		expect(employeeName(employee({ firstName: null, lastName: 'Doe' }))).toBe('Doe');
		expect(employeeName(employee({ id: '7', firstName: null, lastName: undefined }))).toBe('employee 7');
	});
});

describe('The name of a user', () => {
	const nameless = { id: 'u7', login: 'sam', email: 's@example.com' };

	it('A user is called by first and last name.', () => {
		expect(userName(user({ fields: { first_name: 'Ann', last_name: 'Lee' } }))).toBe('Ann Lee');
		expect(userName(user({ fields: { last_name: 'Lee' } }))).toBe('Lee');
	});

	it('A user without a name is called by their login, email or ID.', () => {
		expect(userName(user(nameless))).toBe('sam');
		expect(userName(user({ ...nameless, login: '' }))).toBe('s@example.com');
		expect(userName(user({ ...nameless, login: '', email: '' }))).toBe('u7');
	});

	it('The login is added to tell two users with the same name apart.', () => {
		expect(userNameAndLogin(user({ login: 'al', fields: { first_name: 'Ann' } }))).toBe('Ann (login al)');
		expect(userNameAndLogin(user({ login: '', email: '', fields: { first_name: 'Ann' } }))).toBe(
			'Ann (login unknown)',
		);
	});
});

describe('The email address of an employee', () => {
	const both = { workEmail: 'w@example.com', homeEmail: 'h@example.com' };

	it('The address of an employee is their work email, without invisible characters.', () => {
		expect(emailOf(employee(both), { emailFrom: 'workEmail' })).toBe('w@example.com');
		expect(emailOf(employee(both), { emailFrom: 'workEmailThenHomeEmail' })).toBe('w@example.com');
	});

	it('The home email is used only when that is chosen and there is no work email.', () => {
		const home = employee({ ...both, workEmail: null });
		expect(emailOf(home, { emailFrom: 'workEmail' })).toBeNull();
		expect(emailOf(home, { emailFrom: 'workEmailThenHomeEmail' })).toBe('h@example.com');
		expect(emailOf({ ...home, homeEmail: '' }, { emailFrom: 'workEmailThenHomeEmail' })).toBeNull();
	});

	it('An employee whose work email is hidden has no address, even when the home email is allowed.', () => {
		const hidden = employee({ ...both, workEmail: undefined });
		expect(emailOf(hidden, { emailFrom: 'workEmailThenHomeEmail' })).toBeNull();
	});
});

it('The login of a new user is made from the chosen source.', () => {
	const one = employee({ id: '7', employeeNumber: 'N7', workEmail: 'w@example.com' });
	const from = (loginFrom: 'email' | 'employeeNumber' | 'employeeId', given = one) =>
		loginOf(given, { loginFrom, emailFrom: 'workEmail' });
	expect([from('email'), from('employeeNumber'), from('employeeId')]).toEqual(['w@example.com', 'N7', '7']);
	expect(from('employeeNumber', { ...one, employeeNumber: '' })).toBeNull();
	expect(from('email', { ...one, workEmail: null })).toBeNull();
});
