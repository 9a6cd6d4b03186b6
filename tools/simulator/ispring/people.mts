import { newId, instant } from './ids.mts';
import type { ISpringSimulator } from './ISpringSimulator.mts';
import type { RoleType, SimDepartment, SimGroup, SimProfileField, SimRole, SimUser } from './state.mts';

const STANDARD_FIELDS = [
	{ name: 'login', label: 'Login', isUnique: true, isRequired: true },
	{ name: 'email', label: 'Email', isUnique: true, isRequired: false },
	{ name: 'first_name', label: 'First name', isUnique: false, isRequired: false },
	{ name: 'last_name', label: 'Last name', isUnique: false, isRequired: false },
	{ name: 'job_title', label: 'Job title', isUnique: false, isRequired: false },
	{ name: 'phone', label: 'Phone', isUnique: false, isRequired: false },
];

const ROLES: { type: RoleType; title: string }[] = [
	{ type: 'learner', title: 'Learner' },
	{ type: 'administrator', title: 'Account Administrator' },
	{ type: 'department_administrator', title: 'Department Administrator' },
	{ type: 'publisher', title: 'Publisher' },
	{ type: 'custom', title: 'Training Coordinator' },
];

/** Fills a new account: a root department, the default roles and profile fields, and an owner named "administrator". */
export function fillNewAccount(sim: ISpringSimulator): void {
	for (const role of ROLES) addRole(sim, role);
	for (const field of STANDARD_FIELDS) addProfileField(sim, { ...field, type: field.name, isStandard: true });
	sim.state.rootDepartmentId = addDepartment(sim, {
		name: 'Sample Company',
		parentDepartmentId: '',
	}).departmentId;
	const owner = addUser(sim, {
		fields: { login: 'administrator', email: 'owner@example.com', first_name: 'Olga', last_name: 'Owner' },
		roles: [{ roleId: roleOfType(sim, 'administrator'), manageableDepartmentIds: [] }],
		lastLoginDate: instant(sim),
		password: sim.account.password,
		isOwner: true,
	});
	sim.state.ownerId = owner.userId;
}

/** The id of the first role of a type. */
export function roleOfType(sim: ISpringSimulator, type: RoleType): string {
	return [...sim.state.roles.values()].find((role) => role.type === type)?.roleId ?? '';
}

/** Adds a user, by default a learner in the root department. The fields have their defined names. */
export function addUser(sim: ISpringSimulator, given: Partial<SimUser> = {}): SimUser {
	const userId = given.userId ?? newId(sim, 'user');
	const count = sim.state.users.size;
	const user: SimUser = {
		departmentId: sim.state.rootDepartmentId,
		status: 1,
		roles: [{ roleId: roleOfType(sim, 'learner'), manageableDepartmentIds: [] }],
		groups: [],
		subordination: { subordinationType: 'inherit' },
		coSubordination: { subordinationType: 'no_supervisor' },
		addedDate: instant(sim),
		lastLoginDate: '',
		password: '',
		scheduledDeactivation: '',
		scheduledTermination: '',
		workLeave: null,
		isOwner: false,
		...given,
		userId,
		fields: given.fields ?? {
			login: `user${count}@example.com`,
			email: `user${count}@example.com`,
			first_name: 'Uma',
			last_name: `User${count}`,
		},
	};
	sim.state.users.set(userId, user);
	return user;
}

/** Adds a department, by default below the root. */
export function addDepartment(sim: ISpringSimulator, given: Partial<SimDepartment> = {}): SimDepartment {
	const departmentId = given.departmentId ?? newId(sim, 'department');
	const department: SimDepartment = {
		name: `Department ${sim.state.departments.size}`,
		parentDepartmentId: sim.state.rootDepartmentId,
		code: '',
		subordination: { subordinationType: given.parentDepartmentId === '' ? 'no_supervisor' : 'inherit' },
		coSubordination: { subordinationType: 'no_supervisor' },
		...given,
		departmentId,
	};
	sim.state.departments.set(departmentId, department);
	return department;
}

/** Adds a group; its members are stored with the users. */
export function addGroup(
	sim: ISpringSimulator,
	{ userIds = [], ...given }: Partial<SimGroup> & { userIds?: string[] } = {},
): SimGroup {
	const groupId = given.groupId ?? newId(sim, 'group');
	const group: SimGroup = { name: `Group ${sim.state.groups.size}`, isSmart: false, ...given, groupId };
	sim.state.groups.set(groupId, group);
	for (const userId of userIds) sim.state.users.get(userId)?.groups.push(groupId);
	return group;
}

/** Adds a role, by default a custom one. */
export function addRole(sim: ISpringSimulator, given: Partial<SimRole> = {}): SimRole {
	const roleId = given.roleId ?? newId(sim, 'role');
	const role: SimRole = { type: 'custom', title: 'Custom role', description: '', ...given, roleId };
	sim.state.roles.set(roleId, role);
	return role;
}

/** Adds a profile field, by default an optional custom one. */
export function addProfileField(
	sim: ISpringSimulator,
	given: Partial<SimProfileField> & { name: string },
): SimProfileField {
	const number = sim.state.profileFields.length + 1;
	const field: SimProfileField = {
		userFieldInfoId: `USER_DEFINED_FIELD${number}`,
		label: given.name,
		type: 'string',
		isUnique: false,
		isRequired: false,
		values: [],
		isStandard: false,
		...given,
	};
	sim.state.profileFields.push(field);
	return field;
}
