import type { Employee } from '../../bamboohr/employees/Employee';
import { storedIdOf } from '../../users/employee-id-field';
import { userNameAndLogin } from '../../users/user-names';
import { emailOf, employeeNameAndId } from './names';
import type { PlanContext } from './PlanContext';
import { isSelected } from './selection';
import type { TakenAddresses } from './TakenAddresses';

/** Why an employee keeps the old address: who has the new one, and what to do about it. */
export function whyAddressKept(
	employee: Employee,
	{ login, email }: TakenAddresses,
	context: PlanContext,
): string {
	const { profile, settings, world, employeesById, classified } = context;
	const [holder, what] = email ? [email, 'email'] : [login, 'login'];
	if (!holder) return '';
	const owner = employeesById.get(storedIdOf(holder, profile.idField));
	const hasLeft = owner !== undefined && classified.get(owner)?.scope.is === 'left';
	const whose = owner ? `, linked to ${employeeNameAndId(owner)}` : '';
	const kept = `Keeps the old ${what} because ${emailOf(employee, settings) ?? ''} belongs to the user ${userNameAndLogin(holder)}${whose}`;
	if (hasLeft) return `${kept}, who has left the company. Give that user another address in iSpring Learn.`;
	const isCovered = owner === undefined || isSelected(owner.id, world);
	return `${kept}. ${isCovered ? 'Correct the address of one of the two.' : 'This run does not cover that employee; the next full run covers both.'}`;
}
