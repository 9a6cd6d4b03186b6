import { NodeConnectionTypes } from 'n8n-workflow';
import type { IExecuteFunctions, INodeExecutionData, INodeType, INodeTypeDescription } from 'n8n-workflow';
import { runPerItem } from '../shared/items/run-per-item';
import * as listSearch from './methods/list-search';
import * as loadOptions from './methods/load-options';
import * as resourceMapping from './methods/resource-mapping';
import * as certificate from './resources/certificate';
import * as course from './resources/course';
import * as department from './resources/department';
import * as enrollment from './resources/enrollment';
import * as group from './resources/group';
import * as profileField from './resources/profileField';
import * as result from './resources/result';
import * as role from './resources/role';
import * as user from './resources/user';
import { iSpring } from './shared/ISpringRun';

export class ISpringLearn implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'iSpring Learn',
		name: 'iSpringLearn',
		icon: { light: 'file:../../icons/ispring.svg', dark: 'file:../../icons/ispring.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{$parameter["operation"] + ": " + $parameter["resource"]}}',
		description:
			'Manage users, departments, groups and enrollments of iSpring Learn, and read results and certificates',
		defaults: { name: 'iSpring Learn' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [{ name: 'iSpringLearnApi', required: true }],
		properties: [
			{
				displayName: 'Resource',
				name: 'resource',
				type: 'options',
				noDataExpression: true,
				options: [
					{ name: 'Certificate', value: 'certificate' },
					{ name: 'Course', value: 'course' },
					{ name: 'Department', value: 'department' },
					{ name: 'Enrollment', value: 'enrollment' },
					{ name: 'Group', value: 'group' },
					{ name: 'Profile Field', value: 'profileField' },
					{ name: 'Result', value: 'result' },
					{ name: 'Role', value: 'role' },
					{ name: 'User', value: 'user' },
				],
				default: 'user',
			},
			...certificate.description,
			...course.description,
			...department.description,
			...enrollment.description,
			...group.description,
			...profileField.description,
			...result.description,
			...role.description,
			...user.description,
		],
	};

	methods = { listSearch, loadOptions, resourceMapping };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const operations = {
			certificate: certificate.operations,
			course: course.operations,
			department: department.operations,
			enrollment: enrollment.operations,
			group: group.operations,
			profileField: profileField.operations,
			result: result.operations,
			role: role.operations,
			user: user.operations,
		};
		return await runPerItem(this, operations, iSpring(this));
	}
}
