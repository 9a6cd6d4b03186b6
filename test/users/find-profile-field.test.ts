import { ParameterError } from '../../src/errors';
import { findProfileField } from '../../src/users/find-profile-field';
import { profileField } from '../people/world.mts';

describe('Finding a profile field', () => {
	const fields = [
		profileField('cost', { label: 'Cost center' }),
		profileField('badge', { infoId: 'USER_DEFINED_FIELD3', label: 'cost' }),
		profileField('room', { label: 'USER_DEFINED_FIELD3' }),
	];
	const find = (wanted: string) => findProfileField(fields, wanted, 'Field Mapping').name;

	it('A field is found by name, internal ID or label, in any case.', () => {
		expect([find('ROOM'), find('user_defined_field3 '), find('cost CENTER')]).toEqual([
			'room',
			'badge',
			'cost',
		]);
	});

	it("A name counts for more than the same text as another field's label.", () => {
		expect(find('Cost')).toBe('cost');
	});

	it('A label that two fields have is refused, with the names to choose from.', () => {
		const twins = [
			...fields,
			profileField('tel1', { label: 'Phone' }),
			profileField('tel2', { label: 'Phone' }),
		];
		expect(() => findProfileField(twins, 'phone', 'Field Mapping')).toThrow(
			expect.objectContaining({
				message: 'Field Mapping: 2 profile fields of iSpring Learn have the label "phone".',
				hint: 'Choose one of them by its name: tel1, tel2.',
			}),
		);
		expect(findProfileField(twins, 'tel2', 'Field Mapping').name).toBe('tel2');
	});

	it('A field that does not exist is refused, with the setting and the fields to choose from.', () => {
		const nope = () => findProfileField(fields, 'nope', 'Field Mapping');
		expect(nope).toThrow(ParameterError);
		expect(nope).toThrow(
			expect.objectContaining({
				message: 'Field Mapping: iSpring Learn has no profile field called "nope".',
				hint: 'Choose one of these: cost, badge, room. Add new ones in iSpring Learn under User Profile Settings.',
			}),
		);
	});
});
