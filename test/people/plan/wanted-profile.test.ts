import type { Employee } from '../../../src/bamboohr/employees/Employee';
import { profileRules } from '../../../src/people/plan/profile-rules';
import { extraFieldsOf, wantedProfile } from '../../../src/people/plan/wanted-profile';
import { employee, ID_FIELD, profileField, PROFILE_FIELDS, SETTINGS } from '../world.mts';

type Mapping = Array<[string, string]>;
const mapping = (pairs: Mapping) =>
	pairs.map(([bambooHrField, iSpringField]) => ({ bambooHrField, iSpringField }));

function wanted(given: Partial<Employee> = {}, pairs: Mapping = [], fields = PROFILE_FIELDS) {
	const settings = { ...SETTINGS, fieldMapping: mapping(pairs) };
	return wantedProfile(employee(given), profileRules(fields, settings), settings);
}
const pairsOf = (result: ReturnType<typeof wanted>) =>
	result.values.map(({ writeName, value }) => [writeName, value]);

describe('The wanted profile', () => {
	it('The wanted profile has the address, names, job title and phone of the employee.', () => {
		expect(pairsOf(wanted({ workPhone: '555' }))).toEqual([
			['email', 'p1@example.com'],
			['first_name', 'Sam'],
			['last_name', 'Sample1'],
			['job_title', 'Clerk'],
			['phone', '555'],
			[ID_FIELD, '1'],
		]);
	});

	it('Changes have the names that fields of an employee have.', () => {
		expect(wanted({ mobilePhone: '5' }).values.map(({ name }) => name)).toEqual([
			'email',
			'firstName',
			'lastName',
			'jobTitle',
			'phone',
			ID_FIELD,
		]);
	});

	it('The mobile phone comes before the work phone.', () => {
		expect(pairsOf(wanted({ mobilePhone: '1', workPhone: '2' }))).toContainEqual(['phone', '1']);
	});

	it('The preferred name is used only when that is chosen and there is one.', () => {
		const rules = profileRules(PROFILE_FIELDS, SETTINGS);
		const first = (nameFrom: 'firstName' | 'preferredName', preferredName: string | null) =>
			wantedProfile(employee({ firstName: 'Robert', preferredName }), rules, {
				nameFrom,
				emailFrom: 'workEmail',
			}).values.find(({ writeName }) => writeName === 'first_name')?.value;
		expect(first('preferredName', 'Bob')).toBe('Bob');
		expect(first('preferredName', null)).toBe('Robert');
		expect(first('firstName', 'Bob')).toBe('Robert');
	});

	it('Values that BambooHR lacks or hides are left out.', () => {
		const names = pairsOf(wanted({ workEmail: null, lastName: undefined, jobTitle: '' })).map(
			([name]) => name,
		);
		expect(names).toEqual(['first_name', ID_FIELD]);
	});

	it('Standard fields that the account does not list are left out.', () => {
		const fields = [profileField('email', { type: 'email' }), profileField(ID_FIELD)];
		expect(pairsOf(wanted({}, [], fields)).map(([name]) => name)).toEqual(['email', ID_FIELD]);
	});

	it('Standard fields are compared by their type, under the name that the account gives them.', () => {
		const fields = [profileField('MAIL', { type: 'email', infoId: 'F2' }), profileField(ID_FIELD)];
		expect(wanted({}, [], fields).values[0]?.field).toEqual({
			name: 'email',
			type: 'email',
			choices: [],
			infoId: 'F2',
		});
		expect(wanted().values[0]?.field).toEqual({ name: 'email', type: 'email', choices: [] });
	});
});

describe('Field Mapping', () => {
	const cost = profileField('Cost', { label: 'Cost center' });
	const fields = [...PROFILE_FIELDS, cost];
	const mapped = (from: string, given: Partial<Employee> = {}) =>
		wanted(given, [[from, 'cost']], fields).values.find(({ writeName }) => writeName === 'Cost');

	it('A mapping writes the ID, the status, a standard field or any other field.', () => {
		expect(mapped('id')?.value).toBe('1');
		expect(mapped('status')?.value).toBe('active');
		expect(mapped('location', { location: 'Oslo' })?.value).toBe('Oslo');
		expect(mapped('customBadge', { extra: { customBadge: 'B1' } })?.value).toBe('B1');
	});

	it('A mapped change has the name of the profile field.', () => {
		expect(mapped('id')).toEqual({ writeName: 'Cost', name: 'Cost', field: cost, value: '1' });
	});

	it('A mapping of an empty or hidden field writes nothing.', () => {
		expect(mapped('location')).toBeUndefined();
		expect(mapped('location', { location: undefined })).toBeUndefined();
	});

	it('A mapped field may have the name of an inherited object property.', () => {
		expect(mapped('constructor', { extra: { constructor: 'B1' } })?.value).toBe('B1');
		expect(extraFieldsOf({ fieldMapping: mapping([['constructor', 'a']]) })).toEqual(['constructor']);
	});

	it('A mapping is written beside the ID and other mappings.', () => {
		const room = profileField('room');
		const pairs = pairsOf(
			wanted(
				{ location: 'Oslo' },
				[
					['location', 'cost'],
					['status', 'room'],
				],
				[...fields, room],
			),
		);
		expect(pairs.slice(-3)).toEqual([
			[ID_FIELD, '1'],
			['Cost', 'Oslo'],
			['room', 'active'],
		]);
	});

	it('A mapping to a standard field replaces its usual value.', () => {
		const result = wanted({ location: 'Oslo' }, [['location', 'Job_Title']]);
		expect(pairsOf(result)).toContainEqual(['job_title', 'Oslo']);
		expect(pairsOf(result)).not.toContainEqual(['job_title', 'Clerk']);
		expect(result.values.find(({ value }) => value === 'Oslo')?.name).toBe('jobTitle');
	});

	it('A mapping to a field with choices writes the choice.', () => {
		const size = profileField('size', { label: 'Shirt', choices: [{ name: '1', value: 'Large' }] });
		const chosen = (location: string) =>
			wanted({ location }, [['location', 'size']], [...PROFILE_FIELDS, size]);
		expect(pairsOf(chosen('large'))).toContainEqual(['size', '1']);
		expect(chosen('large').problems).toEqual([]);
		expect(chosen('huge').problems).toEqual(['"huge" is not one of the choices of the profile field Shirt.']);
		expect(pairsOf(chosen('huge')).map(([name]) => name)).not.toContain('size');
	});
});

describe('The profile fields that the settings name', () => {
	it('There is no ID field when users are matched by address only.', () => {
		const rules = profileRules(PROFILE_FIELDS, { ...SETTINGS, employeeIdField: '' });
		expect([rules.idField, rules.mapping]).toEqual([undefined, []]);
		expect(wantedProfile(employee(), rules, SETTINGS).values).toHaveLength(4);
	});

	it('A profile field that does not exist is refused under the name of its option.', () => {
		expect(() => profileRules(PROFILE_FIELDS, { ...SETTINGS, employeeIdField: 'nope' })).toThrow(
			/^Employee ID Field: /,
		);
		expect(() => wanted({}, [['id', 'nope']])).toThrow(/^Field Mapping: /);
	});

	it('Two values for the same profile field are refused.', () => {
		const fieldMapping = mapping([
			['customBadge', 'a'],
			['customBadge', 'b'],
			['id', 'c'],
			['status', 'd'],
			['location', 'e'],
			['city', 'f'],
		]);
		expect(extraFieldsOf({ fieldMapping })).toEqual(['customBadge', 'city']);
	});
});
