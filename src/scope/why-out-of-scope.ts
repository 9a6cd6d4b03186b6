import type { Employee } from '../bamboohr/employees/Employee';
import { isChosenDepartment } from './chosen-department';
import { whyFilteredOut } from './employee-filter';
import type { ScopeSettings } from './settings';

/**
 * Why the settings leave an employee out: by department, or by the filter. Whether the employee still works for the
 * company does not matter here.
 *
 * @returns a sentence; undefined when the employee is in scope
 */
export function whyOutOfScope(employee: Employee, settings: ScopeSettings): string | undefined {
	if (!isChosenDepartment(employee.department, settings)) {
		const why = employee.department
			? `the department ${employee.department} is not one of the selected departments`
			: 'the employee has no department, and only the selected departments are synced';
		return `Out of scope: ${why}.`;
	}
	const filtered = whyFilteredOut(employee, settings);
	return filtered === undefined ? undefined : `Out of scope: ${filtered}.`;
}
