import type { Employee } from '../../bamboohr/employees/Employee';
import type { Department } from '../../ispring/organisation/departments';
import type { Role } from '../../ispring/users/roles';
import type { User } from '../../ispring/users/User';
import { idKey } from '../../ispring/same-id';
import type { DivisionGroups } from './division-groups';
import { indexBy } from './group-by';
import type { Match } from './match';
import type { Lookalikes } from './lookalikes';
import type { Memory } from '../memory/Memory';
import { departmentsUnder } from './organisation';
import type { RoleKnowledge } from './role-types';
import { isChosenDepartment } from './scope';
import type { PeopleSettings } from '../settings';
import type { ProfileRules } from './profile-rules';
import { unlistedDepartments } from './unlisted';
import type { World } from './World';

/** What every decision of one plan looks things up in. */
export interface PlanContext {
	world: World;
	settings: PeopleSettings;
	rules: ProfileRules;
	root: Department;
	role: Role | undefined;
	roles: RoleKnowledge;
	matches: Map<Employee, Match>;
	/** Accounts whose stored id is that of nobody in BambooHR. */
	orphans: User[];
	employeesById: Map<string, Employee>;
	/** By the ID in lower case. */
	usersById: Map<string, User>;
	departments: DepartmentRules;
	groups: DivisionGroups;
	lookalikes: Lookalikes;
	/** Of people who cannot have the e-mail or login that they are to have. */
	takenNames: ReadonlyMap<Employee, TakenNames>;
	/** What earlier runs remember, and what this one has seen. */
	memory: Memory;
	/** Also write what iSpring Learn is known to keep in another form. */
	writesKept: boolean;
	/** Whether somebody without an account gets one in this run. */
	willBeCreated(employee: Employee): boolean;
}

/** The users who have, and keep, what somebody is to have. */
export interface TakenNames {
	login?: User;
	email?: User;
}

export interface WantedDepartment {
	/** The department's name under the root; null = the root itself; undefined = wherever the account is. */
	name?: string | null;
	/** Departments that already are the wanted one. */
	ids: string[];
	/** A sentence when it does not exist and is not made in this run. */
	whyNotMade?: string;
}

export interface DepartmentRules {
	wanted(employee: Employee): WantedDepartment;
	nameOf(departmentId: string): string | null;
	/** Whether an account is in a department that the settings choose. */
	isInScope(user: User): boolean;
}

/** How departments of BambooHR and of iSpring Learn belong together. */
export function departmentRules(world: World, root: Department, settings: PeopleSettings): DepartmentRules {
	const byId = indexBy(world.departments, ({ id }) => idKey(id));
	const nameOf = (id: string) => byId.get(idKey(id))?.name ?? null;
	const named = departmentsUnder(world.departments, root.id);
	const unlisted = unlistedDepartments(world);
	return {
		nameOf,
		wanted({ department }) {
			if (!department) return { ids: [] };
			const ids = named(department).map((one) => one.id);
			if (ids.length > 0 || (settings.createDepartments && unlisted.length === 0))
				return { name: department, ids };
			const why = settings.createDepartments
				? 'its list of departments is incomplete, so none is made in this run'
				: 'Create Departments is off';
			const whyNotMade = `iSpring Learn has no department ${department} under ${root.name}, and ${why}.`;
			return { name: department, ids, whyNotMade };
		},
		isInScope: (user) => isChosenDepartment(nameOf(user.departmentId), settings),
	};
}
