import type { Department } from '../../ispring/organization/departments';
import type { Role } from '../../ispring/users/roles';
import { findRole } from '../check-settings';
import type { Memory } from '../memory/Memory';
import type { PeopleSettings } from '../settings';
import { departmentRules, type DepartmentRules } from './department-rules';
import { groupRules, type GroupRules } from './group-rules';
import { findRoot } from './organization';
import { profileRules, type ProfileRules } from './profile-rules';
import type { RoleKnowledge } from './role-types';
import type { World } from './World';

/** What the settings and the lists of both systems say, before any employee is looked at. */
export interface PlanRules {
	world: World;
	settings: PeopleSettings;
	profile: ProfileRules;
	/** The department under which BambooHR's departments are. */
	root: Department;
	/** The role that new users get; undefined = the account's learner. */
	role: Role | undefined;
	roles: RoleKnowledge;
	departments: DepartmentRules;
	groups: GroupRules;
	/** What earlier runs learned, and what this one has observed. */
	memory: Memory;
	/** Whether to also write values that iSpring Learn is known to store in its own form. */
	ignoresStoredForms: boolean;
}

/** @throws ParameterError when a setting names what does not exist */
export function planRules(
	world: World,
	given: PeopleSettings,
	remembered: Pick<PlanRules, 'memory' | 'ignoresStoredForms'>,
): PlanRules {
	const settings = world.areGroupsHidden ? { ...given, groupsFrom: [] } : given;
	const profile = profileRules(world.profileFields, settings);
	const root = findRoot(world.departments, settings.rootDepartment);
	const role = findRole(world.roles, settings.defaultRole);
	return {
		...remembered,
		world,
		settings,
		profile,
		root,
		role,
		roles: { roles: world.roles, defaultRole: role },
		departments: departmentRules(world, root, settings),
		groups: groupRules(world, settings, remembered.memory),
	};
}
