import type { Employee } from '../bamboohr/Employee';
import type { Department } from '../ispring/departments';
import type { Role } from '../ispring/roles';
import type { User } from '../ispring/User';
import type { DivisionGroups } from './division-groups';
import { indexBy } from './group-by';
import type { Match } from './match';
import { departmentsUnder } from './organisation';
import { isChosenDepartment } from './scope';
import type { PeopleSettings } from './settings';
import type { ProfileRules } from './wanted-profile';
import type { World } from './World';

/** What every decision of one plan looks things up in. */
export interface PlanContext {
	world: World;
	settings: PeopleSettings;
	rules: ProfileRules;
	root: Department;
	role: Role | undefined;
	matches: Map<Employee, Match>;
	/** Accounts whose stored id is that of nobody in BambooHR. */
	orphans: User[];
	employeesById: Map<string, Employee>;
	usersById: Map<string, User>;
	departments: DepartmentRules;
	groups: DivisionGroups;
	/** Whether somebody without an account gets one in this run. */
	willBeCreated(employee: Employee): boolean;
}

export interface WantedDepartment {
	/** The department's name under the root; null = the root itself; undefined = wherever the account is. */
	name?: string | null;
	/** Departments that already are the wanted one. */
	ids: string[];
	/** It does not exist, and may not be made. */
	isMissing: boolean;
}

export interface DepartmentRules {
	wanted(employee: Employee): WantedDepartment;
	nameOf(departmentId: string): string | null;
	/** Whether an account is in a department that the settings choose. */
	isInScope(user: User): boolean;
}

/** How departments of BambooHR and of iSpring Learn belong together. */
export function departmentRules(world: World, root: Department, settings: PeopleSettings): DepartmentRules {
	const byId = indexBy(world.departments, ({ id }) => id);
	const nameOf = (id: string) => byId.get(id)?.name ?? null;
	const named = departmentsUnder(world.departments, root.id);
	return {
		nameOf,
		wanted({ department }) {
			if (!department) return { ids: [], isMissing: false };
			const ids = named(department).map((one) => one.id);
			return { name: department, ids, isMissing: ids.length === 0 && !settings.createDepartments };
		},
		isInScope: (user) => isChosenDepartment(nameOf(user.departmentId), settings),
	};
}
