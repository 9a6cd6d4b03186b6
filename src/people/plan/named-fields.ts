import { additionalNames, filterFields, type NamedField } from '../../scope/named-fields';
import { PEOPLE_SETTING_NAMES as NAMES, type PeopleSettings } from '../settings';

type NamingSettings = Pick<PeopleSettings, 'fieldMapping' | 'employeeFilter' | 'groupsFrom'>;

/** The BambooHR fields that the settings name. */
export function namedFields({ fieldMapping, employeeFilter, groupsFrom }: NamingSettings): NamedField[] {
	return [
		...fieldMapping.flatMap(({ bambooHrField, fallbackField }, index) =>
			[bambooHrField, ...(fallbackField === '' ? [] : [fallbackField])].map((field) => ({
				field,
				where: `${NAMES.fieldMapping} > ${index + 1}`,
			})),
		),
		...filterFields({ employeeFilter }),
		...groupsFrom.map((field) => ({ field, where: NAMES.groupsFrom })),
	];
}

/** BambooHR fields that the settings need beyond those that are always read. */
export function extraFieldsOf(settings: NamingSettings): string[] {
	return additionalNames(namedFields(settings));
}
