import type { Transport } from '../../http/types';
import { setSupervisor } from '../../ispring/users/write-users';
import { userOf } from '../plan/Classified';
import type { PlanContext } from '../plan/PlanContext';
import type { Progress } from '../../run/Progress';
import { withAccount, type PendingDecision } from './PendingDecision';

/** Sets supervisors once all users exist, so that the order of creation does not matter, even for two who lead each other. */
export async function setSupervisors(
	iSpring: Transport,
	progress: Progress<PendingDecision>,
	context: PlanContext,
): Promise<void> {
	const made = new Map(withAccount(progress.all).map((person) => [person.employeeId, person.userId]));
	const accountOf = (employeeId: string) => {
		const employee = context.employeesById.get(employeeId);
		const user = employee && userOf(context.classified.get(employee)?.match);
		return user ? user.id : made.get(employeeId);
	};
	const people = withAccount(progress.pending()).filter(
		({ writes }) => writes.supervisorEmployeeId !== undefined,
	);
	await progress.forEach(people, async (person) => {
		const { supervisorEmployeeId } = person.writes;
		if (supervisorEmployeeId === undefined) return;
		const supervisorId = supervisorEmployeeId === null ? null : accountOf(supervisorEmployeeId);
		if (supervisorId === undefined) {
			person.reason += ' The supervisor has no account yet; a later run sets the supervisor.';
			return;
		}
		await setSupervisor(iSpring, person.userId, supervisorId);
		person.written = { ...person.written, supervisorId };
	});
}
