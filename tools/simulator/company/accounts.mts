import type { BambooHrSimulator, SimEmployee } from '../bamboohr/index.mts';
import { addDepartment, addGroup, addProfileField, addUser, roleOfType } from '../ispring/index.mts';
import type { ISpringSimulator, SimUser } from '../ispring/index.mts';

/** Employees who have an account before the first sync. */
const MATCHING = 40;

/**
 * Fills the iSpring Learn account as it is before the first sync: some of the staff, a few of them with their address in
 * a different case or with an old name; an administrator; leavers who still have access; a rehired employee who has none;
 * and an external trainer who is not in BambooHR.
 */
export function fillAccounts(bamboo: BambooHrSimulator, ispring: ISpringSimulator): void {
	addProfileField(ispring, { name: 'BAMBOOHR_ID', label: 'BambooHR ID' });
	addProfileField(ispring, { name: 'BADGE_NUMBER', label: 'Badge number' });
	const sales = addDepartment(ispring, { name: 'Sales' });
	addDepartment(ispring, { name: 'External', code: 'EXT' });
	addGroup(ispring, { name: 'North' });

	const staff = [...bamboo.state.employees.values()];
	const active = staff.filter((person) => person.status === 'Active' && person.workEmail !== '');
	active.slice(0, MATCHING).forEach((person, index) => {
		const email = index % 4 === 0 ? person.workEmail.toUpperCase() : person.workEmail;
		const lastName = index % 9 === 0 ? 'Formername' : person.lastName;
		addAccount(ispring, person, {
			fields: { login: email, email, first_name: person.firstName, last_name: lastName },
			departmentId: index % 2 === 0 ? sales.departmentId : ispring.state.rootDepartmentId,
			...(index === 1
				? { roles: [{ roleId: roleOfType(ispring, 'administrator'), manageableDepartmentIds: [] }] }
				: {}),
		});
	});
	for (const person of staff.filter((one) => one.status === 'Inactive')) addAccount(ispring, person, {});
	for (const person of staff.filter((one) => one.lastName === 'Returned'))
		addAccount(ispring, person, { status: 3 });
	addUser(ispring, {
		fields: {
			login: 'trainer',
			email: 'trainer@training.example.com',
			first_name: 'Tamar',
			last_name: 'Trainer',
		},
	});
}

function addAccount(sim: ISpringSimulator, person: SimEmployee, given: Partial<SimUser>): SimUser {
	const { workEmail, firstName, lastName } = person;
	return addUser(sim, {
		fields: { login: workEmail, email: workEmail, first_name: firstName, last_name: lastName },
		addedDate: '2024-02-01T09:00:00+00:00',
		lastLoginDate: '2026-01-10T09:00:00+00:00',
		...given,
	});
}
