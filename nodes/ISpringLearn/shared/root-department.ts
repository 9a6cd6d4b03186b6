import type { INodeProperties } from 'n8n-workflow';
import { rootDepartments } from '../../../src/ispring/organization/department-tree';
import type { Department } from '../../../src/ispring/organization/departments';
import type { Parameters } from '../../shared/items/Parameters';

/**
 * The department to use when a parameter is empty: the root of the account.
 *
 * @throws ParameterError if the API key sees several top-level departments, or none
 */
export function rootDepartment(
	departments: readonly Department[],
	parameters: Parameters,
	property: INodeProperties,
): Department {
	const [top, second] = rootDepartments(departments);
	if (top && !second) return top;
	return parameters.refuse(
		property,
		top
			? 'it is empty, and the API key sees several top-level departments.'
			: 'it is empty, and the API key sees no department.',
		top ? 'Choose a department.' : "Check the permissions of the API key's user.",
	);
}
