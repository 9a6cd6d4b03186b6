import type { ILoadOptionsFunctions, ResourceMapperField, ResourceMapperFields } from 'n8n-workflow';
import { readProfileFields, type ProfileField } from '../../../src/ispring/users/profile-fields';
import { toFieldValue } from '../../../src/users/same-value';
import { standardNameIn } from '../../../src/users/standard-fields';
import { transportTo } from '../../shared/transports';

/** The profile fields of the account as a form. Login and email have parameters of their own. */
export async function mapProfileFields(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
	const profileFields = await readProfileFields(transportTo(this, 'iSpring Learn'));
	// An existing user has values in the required fields.
	const mayBeRequired = this.getCurrentNodeParameter('operation') !== 'update';
	const fields = profileFields.flatMap((field): ResourceMapperField[] => {
		const standardName = standardNameIn(profileFields, field);
		if (standardName === 'login' || standardName === 'email') return [];
		return [
			{
				// Standard names are the same in every account, in whatever case this one lists them.
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
	if (field.choices.length > 0) return { type: 'options', options: field.choices.map(toOption) };
	return { type: field.type === 'birthdate' ? 'dateTime' : 'string' };

	/** Either side may hold the ID, which is a number; the other one is what iSpring Learn shows. */
	function toOption(choice: ProfileField['choices'][number]) {
		const isNumber = /^\d+$/.test(choice.name);
		return {
			name: isNumber ? choice.value : choice.name,
			value: toFieldValue(choice.name, field) ?? choice.name,
		};
	}
}
