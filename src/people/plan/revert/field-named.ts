import type { ProfileField } from '../../../ispring/users/profile-fields';
import { normalizeKey } from '../../../text/normalize-key';
import { standardNameIn, STANDARD_FIELDS } from '../../../users/standard-fields';

export type NamedField = Pick<ProfileField, 'name' | 'infoId' | 'type' | 'choices' | 'isRequired'>;

/** The field that requests write by this name, with the meaning that the sync compares it by. */
export function fieldNamed(writeName: string, profileFields: readonly ProfileField[]): NamedField {
	const key = normalizeKey(writeName);
	const listed = profileFields.find(({ name }) => normalizeKey(name) === key);
	if (listed) return { ...listed, type: standardNameIn(profileFields, listed) ?? listed.type };
	const standard = STANDARD_FIELDS.find((name) => name === key);
	return { name: writeName, type: standard ?? 'string', choices: [], isRequired: false };
}
