import { uniqBy } from 'lodash';
import { valueOf } from '../../bamboohr/employees/value-of';
import { IncompleteListError } from '../../errors';
import { NAME_COLUMNS } from '../rules/names';
import type { EnrollmentRule } from '../rules/Rule';
import { ENROLLMENT_SETTING_NAMES, type EnrollmentSettings } from '../settings';
import { isEmployed } from './Learner';
import type { EnrollmentWorld } from './World';

/** A field, and what decides by it. */
interface Needed {
	field: string;
	by: string;
}

/**
 * Refuses to decide anything from lists of BambooHR that cannot be complete: a company has employees who are active. And an
 * unseen value must not look like an empty one.
 *
 * @throws IncompleteListError that names the fields, and what decides by them
 */
export function assertVisible(
	{ employees: list, rules, today }: EnrollmentWorld,
	settings: Pick<EnrollmentSettings, 'departments' | 'employeeFilter' | 'emailFrom'>,
): void {
	const { employees, unreadable } = list;
	const employed = employees.filter((employee) => isEmployed(employee, today));
	if (employees.length + unreadable.length === 0) {
		throw new IncompleteListError('BambooHR returned no employees.');
	}
	if (employed.length + unreadable.length === 0) {
		throw new IncompleteListError(
			'BambooHR returned no active employees, as if everybody had left the company.',
		);
	}
	const needed = uniqBy(
		[...neededBySettings(settings), ...rules.flatMap(neededByRule)],
		({ field }) => field,
	);
	const first = needed.find(({ field }) =>
		employed.some((employee) => valueOf(employee, field) === undefined),
	);
	if (!first) return;
	throw new IncompleteListError(
		`The BambooHR API key cannot see ${first.field} for every employee, and ${first.by} decides by it.`,
		"Nothing was written. Give the key's user permission to view this field under BambooHR > Settings > Access Levels, then run again.",
	);
}

function neededBySettings({
	departments,
	employeeFilter,
	emailFrom,
}: Pick<EnrollmentSettings, 'departments' | 'employeeFilter' | 'emailFrom'>): Needed[] {
	return [
		{ field: 'workEmail', by: 'the search for users' },
		...(emailFrom === 'workEmailThenHomeEmail'
			? [{ field: 'homeEmail', by: ENROLLMENT_SETTING_NAMES.emailFrom }]
			: []),
		...(departments.length > 0 ? [{ field: 'department', by: ENROLLMENT_SETTING_NAMES.departments }] : []),
		...employeeFilter.map(({ field }) => ({ field, by: ENROLLMENT_SETTING_NAMES.employeeFilter })),
	];
}

function neededByRule(rule: EnrollmentRule): Needed[] {
	const fields = [
		...NAME_COLUMNS.filter(({ column }) => rule[column].length > 0).map(({ list }) => list),
		...(rule.isManager ? ['supervisorId'] : []),
		...(rule.hiredWithinDays !== null || (rule.dueDays !== null && rule.dueFrom === 'hireDate')
			? ['hireDate']
			: []),
		...(rule.field === '' ? [] : [rule.field]),
	];
	return fields.map((field) => ({ field, by: `the rule "${rule.name}"` }));
}
