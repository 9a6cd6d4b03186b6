import { uniqBy } from 'lodash';
import type { Employee } from '../../bamboohr/employees/Employee';
import { valueOf } from '../../bamboohr/employees/value-of';
import { IncompleteListError } from '../../errors';
import { assertScopeVisible } from '../../scope/assert-scope-visible';
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
	assertScopeVisible({ employees: employed }, settings);
	const needed = uniqBy([...neededToMatch(settings), ...rules.flatMap(neededByRule)], ({ field }) => field);
	const first = needed.find(({ field }) => employed.some((employee) => isHidden(employee, field)));
	if (!first) return;
	throw new IncompleteListError(
		`The BambooHR API key cannot see ${first.field} for every employee, and ${first.by} decides by it.`,
		"Nothing was written. Give the key's user permission to view this field under BambooHR > Settings > Access Levels, then run again.",
	);
}

function neededToMatch({ emailFrom }: Pick<EnrollmentSettings, 'emailFrom'>): Needed[] {
	return [
		{ field: 'workEmail', by: 'the search for users' },
		...(emailFrom === 'workEmailThenHomeEmail'
			? [{ field: 'homeEmail', by: ENROLLMENT_SETTING_NAMES.emailFrom }]
			: []),
	];
}

/** BambooHR's pages call it that; a setting that names `supervisorId` means another field. */
const REPORTS_TO = 'Reporting to';

function isHidden(employee: Employee, field: string): boolean {
	return (field === REPORTS_TO ? employee.supervisorId : valueOf(employee, field)) === undefined;
}

function neededByRule(rule: EnrollmentRule): Needed[] {
	const fields = [
		...NAME_COLUMNS.filter(({ column }) => rule[column].length > 0).map(({ list }) => list),
		...(rule.isManager ? [REPORTS_TO] : []),
		...(rule.hiredWithinDays !== null || (rule.dueDays !== null && rule.dueFrom === 'hireDate')
			? ['hireDate']
			: []),
		...(rule.field === '' ? [] : [rule.field]),
	];
	return fields.map((field) => ({ field, by: `the rule "${rule.name}"` }));
}
