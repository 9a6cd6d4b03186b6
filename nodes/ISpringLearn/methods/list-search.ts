import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { readCourses } from '../../../src/ispring/learning/courses';
import type { Enrollment } from '../../../src/ispring/learning/enrollments';
import { readUsers } from '../../../src/ispring/users/read-users';
import { userName } from '../../../src/users/user-names';
import { choices } from '../../shared/methods/choices';
import { transportTo } from '../../shared/transports';
import { iSpring } from '../shared/ISpringRun';
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

/** Nobody scrolls through more; a search finds the others. */
const MAX_ROWS = 500;

/** Certificates with their users and courses, which is how people know them. */
export async function searchCertificates(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	return await searchLearning(this, filter, ({ certificate }) =>
		certificate ? { value: certificate.id, detail: `issued ${dayOf(certificate.issuedAt)}` } : undefined,
	);
}

export async function searchEnrollments(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	return await searchLearning(this, filter, ({ id, dueDate }) => ({
		value: id,
		detail: dueDate === undefined ? 'no due date' : `due ${dayOf(dueDate)}`,
	}));
}

/** @param pick the ID to choose and what tells it apart from others of the same user and course; undefined for none */
async function searchLearning(
	context: ILoadOptionsFunctions,
	filter: string | undefined,
	pick: (enrollment: Enrollment) => { value: string; detail: string } | undefined,
): Promise<INodeListSearchResult> {
	const { enrollments, names } = iSpring(context);
	const [{ enrollments: all }, { namesOf }] = await Promise.all([enrollments.get(), names.get()]);
	const entries = all.flatMap((enrollment) => {
		const picked = pick(enrollment);
		if (picked === undefined) return [];
		const { userName: user, courseTitle } = namesOf(enrollment);
		const name = `${user ?? enrollment.userId}: ${courseTitle ?? enrollment.courseId} (${picked.detail})`;
		return [{ name, value: picked.value }];
	});
	return { results: choices(entries, filter).results.slice(0, MAX_ROWS) };
}

/** The day of a date or an instant as received. */
function dayOf(date = ''): string {
	return date.slice(0, 10) || 'on an unknown day';
}
