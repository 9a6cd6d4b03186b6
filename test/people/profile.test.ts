import { ParameterError } from '../../src/errors';
import { findProfileField, hasStandardField, standardNameOf, valueOf } from '../../src/people/profile';
import { profileField } from './world.mts';

describe('the profile field that a setting names', () => {
	const fields = [
		profileField('cost', { label: 'Cost center' }),
		profileField('badge', { infoId: 'USER_DEFINED_FIELD3', label: 'cost' }),
		profileField('room', { label: 'USER_DEFINED_FIELD3' }),
	];
	const find = (wanted: string) => findProfileField(fields, wanted, 'Field Mapping').name;

	it('is found by name, internal id or label, in any case', () => {
		expect([find('ROOM'), find('user_defined_field3 '), find('cost CENTER')]).toEqual([
			'room',
			'badge',
			'cost',
		]);
	});

	it('is the one of that name when another has it as its label', () => {
		expect(find('Cost')).toBe('cost');
	});

	it('is refused when there is none, with the setting and the fields there are', () => {
		const nope = () => findProfileField(fields, 'nope', 'Field Mapping');
		expect(nope).toThrow(ParameterError);
		expect(nope).toThrow(
			expect.objectContaining({
				message: 'Field Mapping: iSpring Learn has no profile field called "nope".',
				hint: 'Choose one of these: cost, badge, room. New ones are made in iSpring Learn under User Profile Settings.',
			}),
		);
	});
});

describe('a standard field', () => {
	it('is told by its type, or by its name in any case', () => {
		expect(standardNameOf(profileField('FIELD1', { type: 'job_title' }))).toBe('job_title');
		expect(standardNameOf(profileField('First_Name'))).toBe('first_name');
		expect(standardNameOf(profileField('cost'))).toBeUndefined();
	});

	it('is there when the account lists it, or lists none of them', () => {
		const listed = [profileField('email', { type: 'email' }), profileField('cost')];
		expect(hasStandardField(listed, 'email')).toBe(true);
		expect(hasStandardField(listed, 'phone')).toBe(false);
		expect(hasStandardField([profileField('cost')], 'phone')).toBe(true);
	});
});

it('a value is read by the name of the field, by its internal id otherwise, in any case', () => {
	const field = { name: 'Cost', infoId: 'USER_DEFINED_FIELD3' };
	expect(valueOf({ fields: { cost: 'a', user_defined_field3: 'b' } }, field)).toBe('a');
	expect(valueOf({ fields: { user_defined_field3: 'b' } }, field)).toBe('b');
	expect(valueOf({ fields: { other: 'c' } }, field)).toBe('');
	expect(valueOf({ fields: { other: 'c' } }, { name: 'Cost' })).toBe('');
});
