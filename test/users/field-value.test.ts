import { fieldValueOf } from '../../src/users/field-value';

it('a value is read by the name of the field, by its internal id otherwise, in any case', () => {
	const field = { name: 'Cost', infoId: 'USER_DEFINED_FIELD3' };
	expect(fieldValueOf({ fields: { cost: 'a', user_defined_field3: 'b' } }, field)).toBe('a');
	expect(fieldValueOf({ fields: { user_defined_field3: 'b' } }, field)).toBe('b');
	expect(fieldValueOf({ fields: { other: 'c' } }, field)).toBe('');
	expect(fieldValueOf({ fields: { other: 'c' } }, { name: 'Cost' })).toBe('');
});
