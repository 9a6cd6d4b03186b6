import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { readCourses } from '../../../src/ispring/learning/courses';
import { choices } from '../../shared/methods/choices';
import { transportTo } from '../../shared/transports';

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
