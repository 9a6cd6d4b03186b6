import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { departmentPaths } from '../../../src/ispring/organization/department-tree';
import { readDepartments } from '../../../src/ispring/organization/departments';
import { readUsers } from '../../../src/ispring/users/read-users';
import { userNameAndLogin } from '../../../src/users/user-names';
import { sortByName } from '../../shared/methods/sort-by-name';
import { transportTo } from '../../shared/transports';
import { groupOptions } from './group-options';

export { getCourses, getProfileFields } from '../../shared/methods/load-options';

/** Nobody scrolls through more. Other users are specified by their IDs. */
const MAX_USERS = 1000;

export async function getDepartments(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const departments = await readDepartments(transportTo(this, 'iSpring Learn'));
	const pathOf = departmentPaths(departments);
	return sortByName(departments.map((department) => ({ name: pathOf(department), value: department.id })));
}

export async function getGroups(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	return sortByName(await groupOptions(this));
}

export async function getUsers(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const { users } = await readUsers(transportTo(this, 'iSpring Learn'));
	const options = users.map((user) => ({ name: userNameAndLogin(user), value: user.id }));
	return sortByName(options).slice(0, MAX_USERS);
}
