import type { INodeProperties } from 'n8n-workflow';
import { isSameName } from '../../../src/text/normalize-key';
import type { Parameters } from '../../shared/items/Parameters';
import type { ReferencedId } from './unknown-ids';

export const coursesFilter = multiSelect('Course Names or IDs', 'courses', 'getCourses');
export const departmentsFilter = multiSelect('Department Names or IDs', 'departments', 'getDepartments');
export const groupsFilter = multiSelect('Group Names or IDs', 'groups', 'getGroups');
export const usersFilter = multiSelect('User Names or IDs', 'users', 'getUsers');

/** A list of IDs to choose from. The description is the wording that n8n's guidelines prescribe. */
export function multiSelect(displayName: string, name: string, loadOptionsMethod: string): INodeProperties {
	return {
		displayName,
		name,
		type: 'multiOptions',
		typeOptions: { loadOptionsMethod },
		default: [],
		description:
			'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
	};
}

export function dateFilter(displayName: string, name: string, description: string): INodeProperties {
	return { displayName, name, type: 'dateTime', default: '', description };
}

/**
 * The values of a multi-select with fixed options, in the spelling of the options. An expression may use any case.
 *
 * @throws ParameterError for a value that is not one of the options
 */
export function readOptions(
	parameters: Parameters,
	property: INodeProperties,
	options: readonly string[],
): string[] {
	return parameters.texts(property).map((text) => {
		const option = options.find((one) => isSameName(one, text));
		return option ?? parameters.refuse(property, `"${text}" is not one of ${options.join(', ')}.`);
	});
}

/** The IDs of filters, for finding out which filter an unknown ID comes from. */
export function referencedIds({
	courseIds = [],
	departmentIds = [],
	groupIds = [],
	userIds = [],
}: {
	courseIds?: readonly string[];
	departmentIds?: readonly string[];
	groupIds?: readonly string[];
	userIds?: readonly string[];
}): ReferencedId[] {
	return [
		...courseIds.map((id) => ({ property: coursesFilter, kind: 'course' as const, id })),
		...departmentIds.map((id) => ({ property: departmentsFilter, kind: 'department' as const, id })),
		...groupIds.map((id) => ({ property: groupsFilter, kind: 'group' as const, id })),
		...userIds.map((id) => ({ property: usersFilter, kind: 'user' as const, id })),
	];
}
