import { findIdField, storedIdOf } from '../../src/users/employee-id-field';
import { accountOf, decisionOn, employee, profileField, PROFILE_FIELDS, user } from '../people/world.mts';

const labeled = (label: string, given = {}) => profileField('KEY', { label, ...given });

describe('The default field for the BambooHR ID', () => {
	it.each(['BambooHR ID', 'bamboohr id', ' BambooHR ID '])('is the text field labeled %j', (label) => {
		expect(findIdField([...PROFILE_FIELDS, labeled(label)], '')?.name).toBe('KEY');
	});

	it('does not exist without that label, with the label on another type of field, or when two fields have it', () => {
		expect(findIdField(PROFILE_FIELDS, '')).toBeUndefined();
		expect(findIdField([labeled('BambooHR ID', { type: 'birthdate' })], '')).toBeUndefined();
		const choices = [{ name: '1', value: 'One' }];
		expect(findIdField([labeled('BambooHR ID', { choices })], '')).toBeUndefined();
		expect(
			findIdField([labeled('BambooHR ID'), { ...labeled('BambooHR ID'), name: 'B' }], ''),
		).toBeUndefined();
	});
});

it('The selected ID field takes precedence over the labeled one.', () => {
	expect(findIdField([labeled('BambooHR ID'), profileField('other')], 'other')?.name).toBe('other');
	expect(() => findIdField([labeled('BambooHR ID')], 'nope')).toThrow('Employee ID Field: ');
});

it('A stored ID is read without invisible characters.', () => {
	const field = profileField('KEY');
	expect(storedIdOf(user({ fields: { key: ' 105\u200b' } }), field)).toBe('105');
	expect(storedIdOf(user(), field)).toBe('');
	expect(storedIdOf(user({ fields: { key: '105' } }), undefined)).toBe('');
});

it('A user keeps their account after a new email because of the labeled ID field, without any setting.', () => {
	const profileFields = [...PROFILE_FIELDS, labeled('BambooHR ID')];
	const moved = employee({ workEmail: 'new@example.com' });
	const accounts = [accountOf(employee(), { fields: { bamboohr_id: '', key: '1' } })];
	const decision = decisionOn('1', { people: [moved], accounts, profileFields }, { employeeIdField: '' });
	expect(decision).toMatchObject({ situation: 'linked', action: 'update' });
});
