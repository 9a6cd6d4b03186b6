import { profileValues } from '../../src/users/profile-values';
import { missingFields } from '../../src/users/required-fields';
import { standardNameIn } from '../../src/users/standard-fields';
import { field } from './samples.mts';

const FIELDS = [
	field('LOGIN', { type: 'login', isRequired: true }),
	field('EMAIL', { type: 'email' }),
	field('FIRST_NAME', { type: 'first_name' }),
	field('UB9mT', { type: 'last_name', label: 'Surname' }),
	field('PHONE', { type: 'phone' }),
	field('MOBILE', { type: 'phone', infoId: 'USER_DEFINED_FIELD1', label: 'Mobile phone' }),
	field('BORN', { type: 'birthdate' }),
	field('COUNTRY', {
		type: 'country',
		choices: [
			{ name: '63', value: 'France' },
			{ name: '64', value: 'Spain' },
		],
	}),
];
const values = (given: Record<string, string>) =>
	profileValues(FIELDS, given).map(({ writeName, name, value }) => [writeName, name, value]);

describe('Values for Profile Fields', () => {
	it("Values are written under the account's names and shown under those of items.", () => {
		expect(values({ first_name: ' Ada ', last_name: 'Lovelace', mobile: '1' })).toEqual([
			['FIRST_NAME', 'firstName', 'Ada'],
			['UB9mT', 'lastName', 'Lovelace'],
			['MOBILE', 'MOBILE', '1'],
		]);
	});

	it('Values are found by internal ID and label as well.', () => {
		expect(values({ user_defined_field1: '1', Surname: 'L' }).map(([name]) => name)).toEqual([
			'MOBILE',
			'UB9mT',
		]);
	});

	it('A value goes to the standard field of its name, not to another field of the same type.', () => {
		expect(values({ phone: '2' })).toEqual([['PHONE', 'phone', '2']]);
		expect(FIELDS.map((one) => standardNameIn(FIELDS, one))).toEqual([
			'login',
			'email',
			'first_name',
			'last_name',
			'phone',
			undefined,
			undefined,
			undefined,
		]);
	});

	it('Standard fields exist in an account that lists none of them.', () => {
		expect(profileValues([field('COST_CENTER')], { job_title: 'Clerk' })).toMatchObject([
			{ writeName: 'job_title', name: 'jobTitle', value: 'Clerk' },
		]);
	});

	it('Empty values are left out.', () => {
		expect(values({ first_name: ' ', nobody_asked: '' })).toEqual([]);
	});

	it('A choice can be given by what people see or by what is written.', () => {
		expect(values({ country: 'france' })).toEqual([['COUNTRY', 'COUNTRY', '63']]);
		expect(values({ country: '64' })).toEqual([['COUNTRY', 'COUNTRY', '64']]);
		expect(values({ born: '1990-03-31T00:00:00.000+02:00' })).toEqual([['BORN', 'BORN', '1990-03-31']]);
	});

	it.each([
		['country', 'Narnia', 'Profile Fields: "Narnia" is not one of the choices of "COUNTRY".'],
		['born', 'in spring', 'Profile Fields: "BORN" is not a date.'],
		['born', '1990-03-311', 'Profile Fields: "BORN" is not a date.'],
		['email', 'a@example.com', 'Profile Fields: "email" has a parameter of its own.'],
		['Login', 'ada', 'Profile Fields: "Login" has a parameter of its own.'],
		['shoe_size', '38', 'Profile Fields: iSpring Learn has no profile field called "shoe_size".'],
	])('A value that the field cannot have is refused.', (name, text, message) => {
		expect(() => values({ [name]: text })).toThrow(message);
	});

	it('A required field without a value is reported as missing.', () => {
		const fields = [...FIELDS, field('BADGE', { isRequired: true, label: 'Badge number' })];
		expect(missingFields(fields, { login: 'ada' })).toEqual(['Badge number']);
		expect(missingFields(fields, { badge: '1', login: '' })).toEqual(['LOGIN']);
		expect(missingFields(fields, { login: 'ada', Badge: '1' })).toEqual([]);
	});
});
