import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { readCourses } from '../../../src/ispring/learning/courses';
import { readUsers } from '../../../src/ispring/users/read-users';
import { userName } from '../../../src/users/user-names';
import { choices } from '../../shared/methods/choices';
import { transportTo } from '../../shared/transports';
import { groupOptions } from './group-options';

export { searchDepartments, searchRoles } from '../../shared/methods/list-search';

export async function searchCourses(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const courses = await readCourses(transportTo(this, 'iSpring Learn'));
	return choices(
		courses.map(({ id, title, url }) => ({ name: title, value: id, ...(url ? { url } : {}) })),
		filter,
	);
}

export async function searchGroups(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	return choices(await groupOptions(this), filter);
}

/** Users with the same name are told apart by login and email. The status is shown unless it is active. */
export async function searchUsers(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const { users } = await readUsers(transportTo(this, 'iSpring Learn'));
	return choices(
		users.map((user) => {
			const status = user.status === 'active' ? '' : user.status;
			const details = new Set([user.login, user.email, status].filter((text) => text !== ''));
			return { name: `${userName(user)} (${[...details].join(', ')})`, value: user.id };
		}),
		filter,
	);
}
