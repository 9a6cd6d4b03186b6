import type { Employee } from '../../bamboohr/employees/Employee';
import type { Department } from '../../ispring/organization/departments';
import { idKey } from '../../ispring/same-id';
import type { User } from '../../ispring/users/User';
import type { PeopleSettings } from '../settings';
import { isChosenDepartment } from '../../scope/chosen-department';
import { indexBy } from './group-by';
import { unlistedDepartments } from './incomplete-organization';
import { departmentsUnder } from './organization';
import type { World } from './World';

export interface WantedDepartment {
	/** The department's name under the root; undefined = wherever the user is. */
	name?: string;
	/** The departments of iSpring Learn that are this one already. */
	ids: string[];
	/** A sentence when it does not exist and this run does not create it. */
	whyNotCreated?: string;
}

/** How departments of BambooHR and of iSpring Learn belong together. */
export interface DepartmentRules {
	/** The department that an employee's user is to be in. */
	wanted(employee: Employee): WantedDepartment;
	/** Null for a department that iSpring Learn does not list. */
	nameOf(departmentId: string): string | null;
	/** Whether a user is in one of the departments that the settings choose. */
	isInScope(user: User): boolean;
}

/** @param root the department of iSpring Learn under which BambooHR's departments are */
export function departmentRules(world: World, root: Department, settings: PeopleSettings): DepartmentRules {
	const byId = indexBy(world.departments, ({ id }) => idKey(id));
	const nameOf = (id: string) => byId.get(idKey(id))?.name ?? null;
	const named = departmentsUnder(world.departments, root.id);
	const isListComplete = unlistedDepartments(world).length === 0;
	return {
		nameOf,
		wanted({ department }) {
			if (!department) return { ids: [] };
			const ids = named(department).map(({ id }) => id);
			if (ids.length > 0 || (settings.createDepartments && isListComplete)) return { name: department, ids };
			const why = settings.createDepartments
				? 'its list of departments is incomplete, so this run creates none'
				: 'Create Departments is off';
			const whyNotCreated = `iSpring Learn has no department ${department} under ${root.name}, and ${why}.`;
			return { name: department, ids, whyNotCreated };
		},
		isInScope: (user) => isChosenDepartment(nameOf(user.departmentId), settings),
	};
}
