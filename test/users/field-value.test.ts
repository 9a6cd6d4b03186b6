import { fieldValueOf } from '../../src/users/field-value';

it("A value is read under the field's name, else under its internal ID, in any case.", () => {
	const field = { name: 'Cost', infoId: 'USER_DEFINED_FIELD3' };
	expect(fieldValueOf({ fields: { cost: 'a', user_defined_field3: 'b' } }, field)).toBe('a');
	expect(fieldValueOf({ fields: { user_defined_field3: 'b' } }, field)).toBe('b');
	expect(fieldValueOf({ fields: { other: 'c' } }, field)).toBe('');
	expect(fieldValueOf({ fields: { other: 'c' } }, { name: 'Cost' })).toBe('');
});
