import { EMPLOYEE_FIELDS, labelOf, type EmployeeField } from '../../bamboohr/employees/employee-fields';
import { IncompleteListError } from '../../errors';
import { assertScopeVisible } from '../../scope/assert-scope-visible';
import type { PeopleSettings } from '../settings';
import type { World } from './World';

/**
 * Refuses to decide anything from lists of BambooHR that cannot be complete; an empty list of users does not get this far
 * (see `readUsers`).
 *
 * Rules:
 * 1. A company has employees, and at least one who is active. This does not matter when only the records of some
 *    employees were read: from these, nobody is created or deactivated.
 * 2. The API key can see the status, the work email and the names, and whatever else the settings decide by.
 *
 * @returns a warning for every other field that the API key cannot see
 * @throws IncompleteListError
 */
export function assertComplete({ employees, isPartial }: World, settings: PeopleSettings): string[] {
	if (isPartial) {
		assertScopeVisible(employees, settings);
		return [
			'BambooHR did not return the whole list of employees. This run creates and deactivates nobody, and updates only users with a stored BambooHR ID.',
		];
	}
	if (employees.employees.length + employees.unreadable.length === 0) {
		throw new IncompleteListError('BambooHR returned no employees.');
	}
	if (
		!employees.employees.some((employee) => employee.status === 'active') &&
		employees.unreadable.length === 0
	) {
		throw new IncompleteListError(
			'BambooHR returned no active employees, as if everybody had left the company.',
		);
	}
	assertScopeVisible(employees, settings);
	const needed = new Set(neededFields(settings).flatMap((field) => Object.values(EMPLOYEE_FIELDS[field])));
	needed.add('status');
	const missing = employees.hiddenFields.filter((name) => needed.has(name));
	if (missing.length > 0) {
		throw new IncompleteListError(
			`The BambooHR API key cannot see ${missing.join(', ')} for every employee.`,
			"Nothing was written. Give the key's user permission to view these fields under BambooHR > Settings > Access Levels, then run again.",
		);
	}
	return employees.hiddenFields.map(
		(name) =>
			`The BambooHR API key cannot see the field ${shownName(name)} for every employee. Its values in iSpring Learn are left unchanged.`,
	);
}

/** BambooHR never shows the technical name of this field: people know it as "Reporting to". */
function shownName(name: string): string {
	const { supervisorId } = EMPLOYEE_FIELDS;
	return Object.values(supervisorId).includes(name) ? (labelOf(supervisorId.report) ?? name) : name;
}

function neededFields({ nameFrom, loginFrom, emailFrom, departments }: PeopleSettings): EmployeeField[] {
	return [
		'workEmail',
		'firstName',
		'lastName',
		...(nameFrom === 'preferredName' ? (['preferredName'] as const) : []),
		...(emailFrom === 'workEmailThenHomeEmail' ? (['homeEmail'] as const) : []),
		...(loginFrom === 'employeeNumber' ? (['employeeNumber'] as const) : []),
		...(departments.length > 0 ? (['department'] as const) : []),
	];
}
