import { findIdField, storedIdOf } from '../../src/users/employee-id-field';
import { accountOf, decisionOn, employee, profileField, PROFILE_FIELDS, user } from '../people/world.mts';

const labeled = (label: string, given = {}) => profileField('KEY', { label, ...given });

describe('the field that keeps the BambooHR ID, when none is chosen', () => {
	it.each(['BambooHR ID', 'bamboohr id', ' BambooHR ID '])('is the text field labeled %j', (label) => {
		expect(findIdField([...PROFILE_FIELDS, labeled(label)], '')?.name).toBe('KEY');
	});

	it('is none without that label, with the label of another type of field, or when two have it', () => {
		expect(findIdField(PROFILE_FIELDS, '')).toBeUndefined();
		expect(findIdField([labeled('BambooHR ID', { type: 'birthdate' })], '')).toBeUndefined();
		const choices = [{ name: '1', value: 'One' }];
		expect(findIdField([labeled('BambooHR ID', { choices })], '')).toBeUndefined();
		expect(
			findIdField([labeled('BambooHR ID'), { ...labeled('BambooHR ID'), name: 'B' }], ''),
		).toBeUndefined();
	});
});

it('The field that is chosen counts for more than a label.', () => {
	expect(findIdField([labeled('BambooHR ID'), profileField('other')], 'other')?.name).toBe('other');
	expect(() => findIdField([labeled('BambooHR ID')], 'nope')).toThrow('Employee ID Field Name or ID: ');
});

it('A stored ID is read without what nobody sees.', () => {
	const field = profileField('KEY');
	expect(storedIdOf(user({ fields: { key: ' 105\u200b' } }), field)).toBe('105');
	expect(storedIdOf(user(), field)).toBe('');
	expect(storedIdOf(user({ fields: { key: '105' } }), undefined)).toBe('');
});

it('A new email stays the same account by the labeled field, without any setting.', () => {
	const profileFields = [...PROFILE_FIELDS, labeled('BambooHR ID')];
	const moved = employee({ workEmail: 'new@example.com' });
	const accounts = [accountOf(employee(), { fields: { bamboohr_id: '', key: '1' } })];
	const decision = decisionOn('1', { people: [moved], accounts, profileFields }, { employeeIdField: '' });
	expect(decision).toMatchObject({ situation: 'linked', action: 'update' });
});
