import { userOf } from '../../plan/Classified';
import { emailOf, malformedEmailOf } from '../../plan/names';
import type { Assessed } from '../Assessed';
import { aboutEmployee, type Finding } from '../Finding';

/** Employees who are to have an account, and have no email that it could be made with. A hidden email is not a missing one. */
export function missingEmail({ context: { classified, settings } }: Pick<Assessed, 'context'>): Finding[] {
	const isWorkOnly = settings.emailFrom === 'workEmail';
	return [...classified.values()].flatMap(({ employee, scope, match }) => {
		const isDue = scope.is === 'active' || scope.is === 'notYet';
		const isEmpty = emailOf(employee, settings) === null && malformedEmailOf(employee, settings) === null;
		if (!isDue || !isEmpty || employee.workEmail === undefined) return [];
		const blocks = settings.loginFrom === 'email' && userOf(match) === undefined;
		const what = isWorkOnly ? 'work email' : 'work or home email';
		return [
			aboutEmployee(employee, {
				check: 'missingEmail',
				severity: blocks ? 'error' : 'warning',
				reason: `BambooHR has no ${what}${blocks ? ', so no account can be created' : ''}.`,
				fix: `Enter the email in BambooHR on the employee's page under Contact${isWorkOnly ? ', or let Email From use the home email' : ''}.`,
			}),
		];
	});
}
