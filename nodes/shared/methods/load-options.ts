import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { readCourses } from '../../../src/ispring/learning/courses';
import { readProfileFields } from '../../../src/ispring/users/profile-fields';
import { transportTo } from '../transports';
import { sortByName } from './sort-by-name';

/*
 * Lists of iSpring Learn that several nodes offer in the editor. A node's `methods/load-options.ts` re-exports those that it offers,
 * because n8n takes every export of that file for a list.
 */

export async function getCourses(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const courses = await readCourses(transportTo(this, 'iSpring Learn'));
	return sortByName(courses.map(({ id, title }) => ({ name: title, value: id })));
}

/** In the order of the account's profile page. */
export async function getProfileFields(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const fields = await readProfileFields(transportTo(this, 'iSpring Learn'));
	return fields.map(({ name, label }) => ({ name: label, value: name, description: name }));
}
