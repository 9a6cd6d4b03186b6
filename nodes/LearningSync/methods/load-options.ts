import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { readFieldChoices } from '../../../src/bamboohr/read-fields';
import { readCompanyList } from '../../../src/bamboohr/read-lists';
import { readCourses } from '../../../src/ispring/courses';
import { readProfileFields } from '../../../src/ispring/profile-fields';
import { transportTo } from '../../shared/transports';

export async function getBambooHrDepartments(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const departments = await readCompanyList(transportTo(this, 'BambooHR'), 'department');
	return departments
		.filter((department) => !department.isArchived)
		.map(({ name }) => ({ name, value: name }))
		.sort((one, other) => one.name.localeCompare(other.name, 'en'));
}

export async function getBambooHrFields(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	return await readFieldChoices(transportTo(this, 'BambooHR'));
}

export async function getProfileFields(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const fields = await readProfileFields(transportTo(this, 'iSpring Learn'));
	return fields.map(({ name, label }) => ({ name: label, value: name, description: name }));
}

export async function getCourses(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const courses = await readCourses(transportTo(this, 'iSpring Learn'));
	return courses
		.map(({ id, title }) => ({ name: title, value: id }))
		.sort((one, other) => one.name.localeCompare(other.name, 'en'));
}
