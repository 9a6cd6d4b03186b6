import { additionalFields } from '../../bamboohr/employees/value-of';
import { PEOPLE_SETTING_NAMES as NAMES, type PeopleSettings } from '../settings';

/** A BambooHR field that a setting names. */
export interface NamedField {
	field: string;
	/** Where it is named, as the editor shows it; entries are counted from 1. */
	where: string;
	/** Whether nothing can be decided when the API key cannot see the field. */
	isDecisive: boolean;
}

type NamingSettings = Pick<PeopleSettings, 'fieldMapping' | 'employeeFilter' | 'groupsFrom'>;

/** The BambooHR fields that the settings name. */
export function namedFields({ fieldMapping, employeeFilter, groupsFrom }: NamingSettings): NamedField[] {
	return [
		...fieldMapping.flatMap(({ bambooHrField, fallbackField }, index) =>
			[bambooHrField, ...(fallbackField === '' ? [] : [fallbackField])].map((field) => ({
				field,
				where: `${NAMES.fieldMapping} > ${index + 1}`,
				isDecisive: false,
			})),
		),
		...employeeFilter.map(({ field }, index) => ({
			field,
			where: `${NAMES.employeeFilter} > ${index + 1}`,
			isDecisive: true,
		})),
		...groupsFrom.map((field) => ({ field, where: NAMES.groupsFrom, isDecisive: false })),
	];
}

/** BambooHR fields that the settings need beyond those that are always read. */
export function extraFieldsOf(settings: NamingSettings): string[] {
	return additionalFields(namedFields(settings).map(({ field }) => field));
}
