import type { ILoadOptionsFunctions, ResourceMapperField, ResourceMapperFields } from 'n8n-workflow';
import { readProfileFields, type ProfileField } from '../../../src/ispring/users/profile-fields';
import { toFieldValue } from '../../../src/users/same-value';
import { standardNameIn } from '../../../src/users/standard-fields';
import { transportTo } from '../../shared/transports';

/** The account's profile fields, ready to be filled in. Login and e-mail have parameters of their own. */
export async function mapProfileFields(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
	const profileFields = await readProfileFields(transportTo(this, 'iSpring Learn'));
	// Whoever is changed has these filled in already.
	const mayBeRequired = this.getCurrentNodeParameter('operation') !== 'update';
	const fields = profileFields.flatMap((field): ResourceMapperField[] => {
		const standardName = standardNameIn(profileFields, field);
		if (standardName === 'login' || standardName === 'email') return [];
		return [
			{
				// The same in every account, in whatever case this one lists it.
				id: standardName ?? field.name,
				displayName: field.label,
				required: mayBeRequired && field.isRequired,
				defaultMatch: false,
				canBeUsedToMatch: false,
				display: true,
				...inputOf(field),
			},
		];
	});
	return { fields };
}

function inputOf(field: ProfileField): Pick<ResourceMapperField, 'type' | 'options'> {
	if (field.choices.length > 0) return { type: 'options', options: field.choices.map(optionOf) };
	return { type: field.type === 'birthdate' ? 'dateTime' : 'string' };

	/** Which of the two sides is the id differs; people see the other one. */
	function optionOf(choice: ProfileField['choices'][number]) {
		const isNumber = /^\d+$/.test(choice.name);
		return {
			name: isNumber ? choice.value : choice.name,
			value: toFieldValue(choice.name, field) ?? choice.name,
		};
	}
}
