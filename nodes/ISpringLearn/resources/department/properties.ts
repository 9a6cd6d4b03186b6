import type { INodeProperties } from 'n8n-workflow';
import { omit } from 'lodash';
import { departmentPaths } from '../../../../src/ispring/organization/department-tree';
import type { Department } from '../../../../src/ispring/organization/departments';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { departmentLocator } from '../../shared/locators';

export const nameProperty: INodeProperties = {
	displayName: 'Name',
	name: 'name',
	type: 'string',
	default: '',
	placeholder: 'e.g. Sales',
	description: 'The name of the department',
};

export const codeProperty: INodeProperties = {
	displayName: 'Code',
	name: 'code',
	type: 'string',
	default: '',
	placeholder: 'e.g. SALES-01',
	description: 'Your own code for the department',
};

export const parentDepartmentProperty: INodeProperties = {
	...omit(departmentLocator, 'required'),
	displayName: 'Parent Department',
	name: 'parentDepartmentId',
	description: 'The department directly above this one',
};

/** The output for a department. */
export function toItem(department: Department, departments: readonly Department[]): OutputItem {
	const { id, name, parentId, code } = department;
	return {
		json: {
			departmentId: id,
			name,
			path: departmentPaths(departments)(department),
			parentDepartmentId: parentId ?? null,
			code: code ?? null,
		},
	};
}
