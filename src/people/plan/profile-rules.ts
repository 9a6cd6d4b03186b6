import { ParameterError } from '../../errors';
import type { ProfileField } from '../../ispring/users/profile-fields';
import { normalizeKey } from '../../text/normalize-key';
import { findIdField } from '../../users/employee-id-field';
import { namedField } from '../../users/find-profile-field';
import { standardTarget, targetOf, type ProfileTarget } from '../../users/profile-target';
import { STANDARD_FIELDS, standardNameIn, type StandardField } from '../../users/standard-fields';
import type { FieldMapping, PeopleSettings } from '../settings';

/** A profile field of the account that a value other than the standard ones goes to. */
export interface ChosenField {
	field: ProfileField;
	/** Which of the standard fields it is, if any. */
	standardName: StandardField | undefined;
	target: ProfileTarget;
}

/** The account's profile fields, and what goes to which of them. */
export interface ProfileRules {
	profileFields: ProfileField[];
	/** The standard fields that the account has. */
	standard: ReadonlyMap<StandardField, ProfileTarget>;
	/** The field that keeps the BambooHR ID; undefined = none. */
	idField?: ProfileField;
	/** Where the BambooHR ID is written. */
	id?: ChosenField;
	/** The entries of Field Mapping. */
	mapping: Array<ChosenField & Pick<FieldMapping, 'bambooHrField' | 'fallbackField' | 'when'>>;
}

const MAPPING = 'Field Mapping';

/**
 * Finds the profile fields that the settings name.
 *
 * @throws ParameterError for a field that does not exist, that is the login, or that two values would go to
 */
export function profileRules(profileFields: ProfileField[], settings: PeopleSettings): ProfileRules {
	const { employeeIdField, fieldMapping } = settings;
	const chosen = (field: ProfileField, standardName: StandardField | undefined): ChosenField => ({
		field,
		standardName,
		target: targetOf(field, standardName),
	});
	const mapping = fieldMapping.map(({ iSpringField, ...entry }) => {
		const { field, standardName } = namedField(profileFields, iSpringField, MAPPING);
		return { ...entry, ...chosen(field, standardName) };
	});
	const found = findIdField(profileFields, employeeIdField);
	// A field that nobody chose for the ID, and that takes another value, is not where it is kept.
	const isMapped = employeeIdField === '' && mapping.some(({ field }) => field === found);
	const idField = isMapped ? undefined : found;
	checkTargets(mapping, idField);
	return {
		profileFields,
		standard: standardTargets(profileFields),
		...(idField ? { idField, id: chosen(idField, standardNameIn(profileFields, idField)) } : {}),
		mapping,
	};
}

function standardTargets(profileFields: readonly ProfileField[]): Map<StandardField, ProfileTarget> {
	const targets = STANDARD_FIELDS.map((name) => [name, standardTarget(profileFields, name)] as const);
	return new Map(targets.flatMap(([name, target]) => (target ? [[name, target]] : [])));
}

/** The same field may be named by its name, its internal ID or its label, so only the account's list shows that two entries name the same one. */
function checkTargets(mapping: readonly ChosenField[], idField: ProfileField | undefined): void {
	const taken = new Set(idField ? [normalizeKey(idField.name)] : []);
	for (const [index, { field, standardName }] of mapping.entries()) {
		if (standardName === 'login') {
			throw new ParameterError(MAPPING, 'the login cannot be mapped.', 'Use the option Login From.');
		}
		if (taken.has(normalizeKey(field.name))) {
			throw new ParameterError(
				MAPPING,
				`entry ${index + 1} writes to the profile field "${field.label}" (${field.name}), which already gets another value.`,
				'Keep one of the two. The profile field for the BambooHR ID can hold nothing else.',
			);
		}
		taken.add(normalizeKey(field.name));
	}
}
