import type { User } from '../../../ispring/users/User';
import { idKey } from '../../../ispring/same-id';
import { storedIdOf } from '../../../users/employee-id-field';
import { employeeNameAndId } from '../../plan/names';
import { usersNobodyHas } from '../../plan/users-without-employee';
import type { Assessed } from '../Assessed';
import { aboutUser, type Finding } from '../Finding';

/** Active users whom no employee has: a sync leaves them as they are, and nobody else looks after them. */
export function userWithoutEmployee({ context, suggestions }: Assessed): Finding[] {
	const suggested = new Map(suggestions.map((pair) => [idKey(pair.user.id), pair.employee]));
	return usersNobodyHas(context).map((user) => {
		const employee = suggested.get(idKey(user.id));
		return aboutUser(user, {
			check: 'userWithoutEmployee',
			severity: employee ? 'info' : 'warning',
			reason: employee
				? `${whyNobody(user, context)} It may be that of ${employeeNameAndId(employee)}: see the suggested pairs.`
				: whyNobody(user, context),
			fix: employee
				? 'Confirm the suggested pair with the operation Link.'
				: 'If this is an employee, enter the BambooHR ID in the profile in iSpring Learn under Users; if not, check whether the account is still needed.',
		});
	});
}

function whyNobody(user: User, { profile, employeesById }: Assessed['context']): string {
	const storedId = storedIdOf(user, profile.idField);
	return storedId !== '' && !employeesById.has(storedId)
		? `The account is active and stores the BambooHR ID ${storedId}, which no employee has.`
		: 'The account is active, and no employee has its BambooHR ID, email, or login.';
}
