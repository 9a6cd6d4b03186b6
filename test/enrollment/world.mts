import type { Employee } from '../../src/bamboohr/employees/Employee';
import type { EnrollmentRule } from '../../src/enrollment/rules/Rule';
import { employee as anyEmployee } from '../people/world.mts';

/** A rule for everyone and the course `c-1`. With a condition it is not for everyone. */
export function rule(given: Partial<EnrollmentRule> = {}): EnrollmentRule {
	const whole: EnrollmentRule = {
		name: 'Safety',
		courses: ['c-1'],
		everyone: false,
		departments: [],
		divisions: [],
		locations: [],
		jobTitles: [],
		employmentStatuses: [],
		isManager: false,
		hiredWithinDays: null,
		field: '',
		operator: 'isOneOf',
		values: [],
		exceptEmployees: [],
		dueDays: null,
		dueFrom: 'assignment',
		lockAfterDue: false,
		renewDays: null,
		whenNoLonger: 'keep',
		...given,
	};
	const hasCondition = Object.entries(given).some(
		([name, value]) =>
			['isManager', 'hiredWithinDays', 'field'].includes(name) ||
			(['departments', 'divisions', 'locations', 'jobTitles', 'employmentStatuses'].includes(name) &&
				Array.isArray(value)),
	);
	return { ...whole, everyone: given.everyone ?? !hasCondition };
}

/** An active employee in Sales, in Vienna. */
export function employee(given: Partial<Employee> = {}): Employee {
	return anyEmployee({ location: 'Vienna', ...given });
}
