import type { INodeProperties } from 'n8n-workflow';
import type { Parameters } from '../../shared/items/Parameters';
import type { ReferencedId } from './unknown-ids';

export const coursesFilter: INodeProperties = {
	displayName: 'Course Names or IDs',
	name: 'courses',
	type: 'multiOptions',
	typeOptions: { loadOptionsMethod: 'getCourses' },
	default: [],
	description:
		'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
};

export const departmentsFilter: INodeProperties = {
	displayName: 'Department Names or IDs',
	name: 'departments',
	type: 'multiOptions',
	typeOptions: { loadOptionsMethod: 'getDepartments' },
	default: [],
	description:
		'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
};

export const usersFilter: INodeProperties = {
	displayName: 'User Names or IDs',
	name: 'users',
	type: 'multiOptions',
	typeOptions: { loadOptionsMethod: 'getUsers' },
	default: [],
	description:
		'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
};

export function dateFilter(displayName: string, name: string, description: string): INodeProperties {
	return { displayName, name, type: 'dateTime', default: '', description };
}

/**
 * The words of a multi-select with fixed options, as an expression may give them, too.
 *
 * @throws ParameterError for a word that is none of the options
 */
export function readOptions(
	parameters: Parameters,
	property: INodeProperties,
	words: readonly string[],
): string[] {
	return parameters.texts(property).map((text) => {
		const word = words.find((one) => one.toLowerCase() === text.toLowerCase());
		return word ?? parameters.refuse(property, `"${text}" is none of ${words.join(', ')}.`);
	});
}

/** For telling which filter an unknown id came from. */
export function referencedIds({
	courseIds = [],
	departmentIds = [],
	userIds = [],
}: {
	courseIds?: readonly string[];
	departmentIds?: readonly string[];
	userIds?: readonly string[];
}): ReferencedId[] {
	return [
		...courseIds.map((id) => ({ property: coursesFilter, kind: 'course' as const, id })),
		...departmentIds.map((id) => ({ property: departmentsFilter, kind: 'department' as const, id })),
		...userIds.map((id) => ({ property: usersFilter, kind: 'user' as const, id })),
	];
}
