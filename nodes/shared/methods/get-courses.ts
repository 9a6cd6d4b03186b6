import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { readCourses } from '../../../src/ispring/learning/courses';
import { transportTo } from '../transports';

export async function getCourses(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const courses = await readCourses(transportTo(this, 'iSpring Learn'));
	return courses
		.map(({ id, title }) => ({ name: title, value: id }))
		.sort((one, other) => one.name.localeCompare(other.name, 'en'));
}
