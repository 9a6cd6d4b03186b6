import { ParameterError } from '../../errors';
import type { ProfileField } from '../../ispring/users/profile-fields';
import { namedField } from '../../users/profile-values';
import {
	hasStandardField,
	itemNameOf,
	listedStandardField,
	STANDARD_FIELDS,
	type StandardField,
} from '../../users/standard-fields';

import { findIdField } from './id-field';
import { normalizeKey } from '../../text/normalize-key';
import type { PeopleSettings } from '../settings';

/** A profile field that a value goes to. */
export interface ProfileTarget {
	/** The name it is written by. */
	writeName: string;
	/** The name in the list of changes. */
	changeName: string;
	field: Pick<ProfileField, 'name' | 'infoId' | 'type' | 'choices'>;
}

/** A profile field that a mapping names, and which of the standard ones it is. */
interface MappedField {
	bambooHrField: string;
	field: ProfileField;
	standardName: StandardField | undefined;
}

export interface ProfileRules {
	/** Where the BambooHR id is kept. */
	idField?: ProfileField;
	mapping: MappedField[];
	profileFields: ProfileField[];
	/** The standard fields that the account has. */
	standard: ReadonlyMap<StandardField, ProfileTarget>;
}

const MAPPING = 'Field Mapping';

/**
 * The account's profile fields that the settings name.
 *
 * @throws ParameterError for one that does not exist, that is the login, or that gets two values
 */
export function profileRules(profileFields: ProfileField[], settings: PeopleSettings): ProfileRules {
	const { employeeIdField, fieldMapping } = settings;
	const mapping = fieldMapping.map(({ bambooHrField, iSpringField }) => ({
		bambooHrField,
		...namedField(profileFields, iSpringField, MAPPING),
	}));
	const found = findIdField(profileFields, employeeIdField);
	// A field that nobody chose for the ID, and that takes another value, is not where it is kept.
	const isMapped = employeeIdField === '' && mapping.some(({ field }) => field === found);
	const idField = isMapped ? undefined : found;
	checkTargets(mapping, idField);
	const standard = STANDARD_FIELDS.filter((name) => hasStandardField(profileFields, name));
	return {
		...(idField ? { idField } : {}),
		mapping,
		profileFields,
		standard: new Map(standard.map((name) => [name, standardTarget(profileFields, name)])),
	};
}

/** The same field may be named by its name, its internal id and its label, which only the account's list can tell. */
function checkTargets(mapping: readonly MappedField[], idField: ProfileField | undefined): void {
	const taken = new Set(idField ? [normalizeKey(idField.name)] : []);
	for (const [index, { field, standardName }] of mapping.entries()) {
		if (standardName === 'login') {
			throw new ParameterError(MAPPING, 'the login cannot be mapped.', 'Use the option Login From.');
		}
		if (taken.has(normalizeKey(field.name))) {
			throw new ParameterError(
				MAPPING,
				`entry ${index + 1} writes to the profile field "${field.label}" (${field.name}), which already gets another value.`,
				'Keep one of the two. The field for the BambooHR ID takes the BambooHR id and nothing else.',
			);
		}
		taken.add(normalizeKey(field.name));
	}
}

function standardTarget(profileFields: readonly ProfileField[], name: StandardField): ProfileTarget {
	const listed = listedStandardField(profileFields, name);
	// Login and e-mail have these names in every account (docs/apis/ispring-learn.md#profile-fields), and are read by
	// them.
	const isOwnName =
		listed !== undefined && name !== 'login' && name !== 'email' && normalizeKey(listed.name) !== name;
	const writeName = isOwnName ? listed.name : name;
	const infoId = listed?.infoId;
	const field = { name: writeName, type: name, choices: [], ...(infoId ? { infoId } : {}) };
	return { writeName, changeName: itemNameOf(name), field };
}
