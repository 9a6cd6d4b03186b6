import { NO_DECISION, type Decision } from './Decision';
import { employeeName } from './names';
import type { Plan } from './plan';

/** The plan's decision on the employee with this ID, or one that says that there is no such employee. */
export function decisionAbout(employeeId: string, { decisions, context }: Plan): Decision {
	const decided = decisions.find((decision) => decision.employeeId === employeeId);
	if (decided) return decided;
	const namesake = context.world.employees.employees.find(
		(employee) => employee.employeeNumber === employeeId,
	);
	const hint = namesake
		? ` ${employeeName(namesake)} has this employee number; the internal ID is ${namesake.id}.`
		: " Use the number at the end of the URL of the employee's profile page.";
	return {
		...NO_DECISION,
		name: `employee ${employeeId}`,
		employeeId,
		situation: 'unmatched',
		reason: `BambooHR has no employee with the ID ${employeeId}.${hint}`,
		needsAttention: true,
	};
}
