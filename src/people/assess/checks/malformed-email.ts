import { userOf } from '../../plan/Classified';
import { malformedEmailOf } from '../../plan/names';
import type { Assessed } from '../Assessed';
import { aboutEmployee, type Finding } from '../Finding';

/** Employees whose email in BambooHR is no address. Of those who have left, it is what hides their account. */
export function malformedEmail({ context: { classified, settings } }: Pick<Assessed, 'context'>): Finding[] {
	return [...classified.values()].flatMap(({ employee, scope, match }) => {
		const text = malformedEmailOf(employee, settings);
		const hasAccount = userOf(match) !== undefined;
		if (text === null || scope.is === 'out' || (scope.is === 'left' && hasAccount)) return [];
		const blocks = scope.is !== 'left' && !hasAccount && settings.loginFrom === 'email';
		return [
			aboutEmployee(employee, {
				check: 'malformedEmail',
				severity: blocks ? 'error' : 'warning',
				reason: `The email in BambooHR is not a valid address ("${text}")${blocks ? ', so no account can be created' : ''}.`,
				fix: "Correct it in BambooHR on the employee's page under Contact.",
			}),
		];
	});
}
