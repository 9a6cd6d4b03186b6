import type { Employee } from '../bamboohr/Employee';
import { EMPLOYEE_FIELDS, type EmployeeField } from '../bamboohr/employee-fields';
import type { ProfileField } from '../ispring/profile-fields';
import { findIdField } from './id-field';
import { emailOf } from './names';
import {
	findProfileField,
	hasStandardField,
	STANDARD_FIELDS,
	standardNameOf,
	type StandardField,
} from './profile';
import { toFieldValue } from './same-value';
import type { PeopleSettings } from './settings';

/** A value that an account is to have. Values that BambooHR does not have, or hides, are not wanted at all. */
export interface WantedValue {
	/** The name it is written by. */
	writeName: string;
	/** The name in the list of changes. */
	changeName: string;
	field: Pick<ProfileField, 'name' | 'infoId' | 'type' | 'choices'>;
	value: string;
}

export interface ProfileRules {
	/** Where the BambooHR id is kept. */
	idField?: ProfileField;
	mapping: Array<{ bambooHrField: string; field: ProfileField }>;
	profileFields: ProfileField[];
	/** The standard fields that the account has. */
	standard: ReadonlyMap<string, WantedValue['field']>;
}

/** Names in the list of changes are those of the employee. */
const CHANGE_NAMES: Record<StandardField, string> = {
	login: 'login',
	email: 'email',
	first_name: 'firstName',
	last_name: 'lastName',
	job_title: 'jobTitle',
	phone: 'phone',
};

/**
 * The account's profile fields that the settings name.
 *
 * @throws ParameterError for one that does not exist
 */
export function profileRules(profileFields: ProfileField[], settings: PeopleSettings): ProfileRules {
	const { employeeIdField, fieldMapping } = settings;
	const idField = findIdField(profileFields, employeeIdField);
	return {
		...(idField ? { idField } : {}),
		mapping: fieldMapping.map(({ bambooHrField, iSpringField }) => ({
			bambooHrField,
			field: findProfileField(profileFields, iSpringField, 'Field Mapping'),
		})),
		profileFields,
		standard: new Map(
			STANDARD_FIELDS.filter((name) => hasStandardField(profileFields, name)).map((name) => {
				const infoId = profileFields.find((one) => standardNameOf(one) === name)?.infoId;
				return [name, { name, type: name, choices: [], ...(infoId ? { infoId } : {}) }];
			}),
		),
	};
}

/**
 * What the profile of an employee's account is to say.
 *
 * @returns the values, and a sentence for each that cannot be one of the field's choices
 */
export function wantedProfile(
	employee: Employee,
	rules: ProfileRules,
	settings: Pick<PeopleSettings, 'emailFrom' | 'nameFrom'>,
): { values: WantedValue[]; problems: string[] } {
	const values = new Map<string, WantedValue>();
	const problems: string[] = [];
	const standard: Partial<Record<StandardField, string | null | undefined>> = {
		email: emailOf(employee, settings),
		first_name: (settings.nameFrom === 'preferredName' && employee.preferredName) || employee.firstName,
		last_name: employee.lastName,
		job_title: employee.jobTitle,
		phone: employee.mobilePhone || employee.workPhone,
	};
	for (const [name, value] of Object.entries(standard) as Array<[StandardField, string | null | undefined]>) {
		const field = rules.standard.get(name);
		if (value && field) values.set(name, { writeName: name, changeName: CHANGE_NAMES[name], field, value });
	}
	if (rules.idField) want(rules.idField, employee.id);
	for (const { bambooHrField, field } of rules.mapping) {
		const text = mappedValue(employee, bambooHrField);
		if (!text) continue;
		const value = toFieldValue(text, field);
		if (value === undefined)
			problems.push(`"${text}" is not one of the choices of the profile field ${field.label}.`);
		else want(field, value);
	}
	return { values: [...values.values()], problems };

	function want(field: ProfileField, value: string) {
		const name = standardNameOf(field);
		values.set(name ?? field.name.toLowerCase(), {
			writeName: name ?? field.name,
			changeName: name ? CHANGE_NAMES[name] : field.name,
			field,
			value,
		});
	}
}

/** A field as a mapping names it: one of the known ones, or one read for it. */
function mappedValue(employee: Employee, bambooHrField: string): string | null | undefined {
	if (bambooHrField === 'id') return employee.id;
	if (bambooHrField === 'status') return employee.status;
	if (isAlwaysRead(bambooHrField)) return employee[bambooHrField];
	return employee.extra[bambooHrField];
}

/** People may write anything, such as `constructor`, which every object seems to have. */
function isAlwaysRead(name: string): name is EmployeeField {
	return Object.hasOwn(EMPLOYEE_FIELDS, name);
}

/** BambooHR fields that a mapping needs beyond those that are always read. */
export function extraFieldsOf(settings: Pick<PeopleSettings, 'fieldMapping'>): string[] {
	const asked = settings.fieldMapping.map(({ bambooHrField }) => bambooHrField);
	return [...new Set(asked)].filter((name) => name !== 'id' && name !== 'status' && !isAlwaysRead(name));
}
