import type { Employee } from '../../../bamboohr/employees/Employee';
import { userOf } from '../../plan/Classified';
import { groupBy } from '../../plan/group-by';
import { employeeName } from '../../plan/names';
import type { Assessed } from '../Assessed';
import { aboutEmployee, aboutThing, type Finding } from '../Finding';
import { someNames } from '../some-names';

/** Supervisors who have no account after a first sync, so that their people have no supervisor in iSpring Learn. */
export function supervisorWithoutAccount({ context, plan }: Pick<Assessed, 'context' | 'plan'>): Finding[] {
	const { classified, employeesById, newUsers, settings } = context;
	if (!settings.syncSupervisors) return [];
	const led = [...classified.values()]
		.filter(({ scope, employee }) => scope.is === 'active' && employee.supervisorId !== employee.id)
		.map(({ employee }) => employee);
	const reasons = new Map(plan?.decisions.map(({ employeeId, reason }) => [employeeId, reason]));
	return [...groupBy(led, ({ supervisorId }) => supervisorId ?? '')].flatMap(([id, people]) => {
		const supervisor = employeesById.get(id);
		if (!supervisor) return [aboutThing(`employee ${id}`, { ...rest(people), reason: unknown(id, people) })];
		const one = classified.get(supervisor);
		const hasAccount = userOf(one?.match) !== undefined || newUsers.has(supervisor);
		if (one?.scope.is === 'active' && hasAccount) return [];
		const why = one?.scope.is === 'left' ? 'has left the company' : 'has no account after a first sync';
		const reason = `${employeeName(supervisor)} supervises ${someNames(people, employeeName)}, and ${why}. ${(one?.scope.is !== 'left' && reasons.get(id)) || ''}`;
		return [aboutEmployee(supervisor, { ...rest(people), reason: reason.trim() })];
	});
}

function rest(people: readonly Employee[]) {
	const whom = people.length === 1 ? 'this employee' : 'these employees';
	return {
		check: 'supervisorWithoutAccount' as const,
		severity: 'warning' as const,
		fix: `Put right why the supervisor has no account, or choose another supervisor for ${whom} in BambooHR under Job.`,
	};
}

function unknown(id: string, people: readonly Employee[]): string {
	return `BambooHR names employee ${id} as the supervisor of ${someNames(people, employeeName)}, but returns no such employee.`;
}
