import { EMPLOYEE_FIELDS, labelOf, type EmployeeField } from '../../bamboohr/employees/employee-fields';
import { IncompleteListError } from '../../errors';
import type { PeopleSettings } from '../settings';
import type { World } from './World';

/**
 * Refuses to decide anything from lists of BambooHR that cannot be whole; an empty list of users does not get this far
 * (see `readUsers`).
 *
 * Rules:
 * 1. A company has employees, and at least one who has not left. This does not matter where only the own records of
 *    some people were read: from these, nobody is created or deactivated.
 * 2. The key sees the status, the work e-mail and the names, and whatever else the settings decide by.
 *
 * @returns a warning for every other field that the key may not see
 * @throws IncompleteListError
 */
export function assertComplete({ employees, isPartial }: World, settings: PeopleSettings): string[] {
	if (isPartial) {
		return [
			'The list of employees in BambooHR breaks off: nobody is created or deactivated in this run, and only users who keep the BambooHR ID are updated.',
		];
	}
	if (employees.employees.length + employees.unreadable.length === 0) {
		throw new IncompleteListError('BambooHR returned no employee at all.');
	}
	if (
		!employees.employees.some((employee) => employee.status === 'active') &&
		employees.unreadable.length === 0
	) {
		throw new IncompleteListError('BambooHR returned no active employee, as if everybody had left.');
	}
	const needed = new Set(neededFields(settings).flatMap((field) => Object.values(EMPLOYEE_FIELDS[field])));
	needed.add('status');
	const missing = employees.hiddenFields.filter((name) => needed.has(name));
	if (missing.length > 0) {
		throw new IncompleteListError(
			`The BambooHR key may not see ${missing.join(', ')} of every employee.`,
			"Nothing was written. Let the access level of the key's user see these fields (BambooHR > Settings > Access Levels); then run again.",
		);
	}
	return employees.hiddenFields.map(
		(name) =>
			`The BambooHR key may not see the field ${shownName(name)} of every employee: its values in iSpring Learn stay as they are.`,
	);
}

/** No screen of BambooHR shows the name of this one: there it is "Reporting to". */
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
