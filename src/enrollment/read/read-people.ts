import { uniqBy } from 'lodash';
import type { EmployeeList } from '../../bamboohr/employees/Employee';
import { readEmployees } from '../../bamboohr/employees/read-employees';
import { readCompanyLists } from '../../bamboohr/employees/read-lists';
import { SyncError } from '../../errors';
import { settle } from '../../http/settle';
import type { Transport } from '../../http/types';
import { additionalNames, filterFields, type NamedField } from '../../scope/named-fields';
import { assertDepartmentsExist } from '../../scope/read/assert-departments-exist';
import { assertFieldsExist } from '../../scope/read/assert-fields-exist';
import { scopeKey } from '../../scope/scope-key';
import { assertNamesExist, hasUnknownNames, NAME_COLUMNS, namesInUse, type KnownNames } from '../rules/names';
import { columnLabel, type EnrollmentRule } from '../rules/Rule';
import type { EnrollmentSettings } from '../settings';

/**
 * All employees in BambooHR, with the fields that rules and the filter decide by.
 *
 * @throws ParameterError when a rule or a setting refers to what BambooHR does not have; SyncError when the list cannot be
 * read to its end
 */
export async function readPeople(bambooHr: Transport, settings: EnrollmentSettings): Promise<EmployeeList> {
	const { rules } = settings;
	const named = namedFields(settings);
	const employees = await readEmployees(bambooHr, additionalNames(named));
	await assertDepartmentsExist(bambooHr, employees, settings);
	await assertFieldsExist(bambooHr, employees, named);
	const inUse = namesInUse(rules, employees.employees);
	// A name without employees may be new or misspelled: BambooHR's lists show which.
	if (hasUnknownNames(rules, inUse)) assertNamesExist(rules, await withLists(bambooHr, inUse));
	return employees;
}

/** The fields that rules and the filter decide by, and where they are named. */
function namedFields({
	rules,
	employeeFilter,
}: Pick<EnrollmentSettings, 'rules' | 'employeeFilter'>): NamedField[] {
	const inRule = (rule: EnrollmentRule, field: string, label: string) => ({
		field,
		where: `Rule "${rule.name}" > ${label}`,
	});
	return [
		...filterFields({ employeeFilter }),
		...rules.flatMap((rule) => [
			...NAME_COLUMNS.filter(({ column }) => rule[column].length > 0).map(({ list, column }) =>
				inRule(rule, list, `${columnLabel(column)} (${column})`),
			),
			...(rule.field === '' ? [] : [inRule(rule, rule.field, `${columnLabel('field')} (field)`)]),
		]),
	];
}

/** Without access to the lists, only the names that employees have are known. */
async function withLists(bambooHr: Transport, inUse: KnownNames): Promise<KnownNames> {
	const lists = await settle(readCompanyLists(bambooHr));
	if (!lists.ok) {
		if (lists.error instanceof SyncError) return inUse;
		throw lists.error;
	}
	const { value } = lists;
	return Object.fromEntries(
		NAME_COLUMNS.map(({ list }) => {
			const listed = value[list].map(({ name }) => name);
			return [list, uniqBy([...(inUse[list] ?? []), ...listed], scopeKey)];
		}),
	);
}
