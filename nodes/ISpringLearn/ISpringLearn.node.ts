import { NodeConnectionTypes } from 'n8n-workflow';
import type { IExecuteFunctions, INodeExecutionData, INodeType, INodeTypeDescription } from 'n8n-workflow';
import { runPerItem } from '../shared/items/run-per-item';
import { operationsOf, resourceProperties } from '../shared/operations';
import * as listSearch from './methods/list-search';
import * as loadOptions from './methods/load-options';
import * as resourceMapping from './methods/resource-mapping';
import { certificate } from './resources/certificate';
import { course } from './resources/course';
import { department } from './resources/department';
import { enrollment } from './resources/enrollment';
import { group } from './resources/group';
import { profileField } from './resources/profileField';
import { result } from './resources/result';
import { role } from './resources/role';
import { user } from './resources/user';
import { iSpring } from './shared/ISpringRun';

const RESOURCES = [certificate, course, department, enrollment, group, profileField, result, role, user];

export class ISpringLearn implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'iSpring Learn',
		name: 'iSpringLearn',
		icon: { light: 'file:../../icons/ispring.svg', dark: 'file:../../icons/ispring.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{$parameter["operation"] + ": " + $parameter["resource"]}}',
		description:
			'Manage iSpring Learn users, departments, groups, and enrollments, and retrieve results and certificates',
		defaults: { name: 'iSpring Learn' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		builderHint: {
			searchHint:
				'For users who may already exist, use the operation Create or Update. For somebody who has left, use Set Status: Delete also deletes all results.',
		},
		credentials: [{ name: 'iSpringLearnApi', required: true }],
		properties: resourceProperties(RESOURCES, 'user'),
	};

	methods = { listSearch, loadOptions, resourceMapping };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runPerItem(this, operationsOf(RESOURCES), iSpring(this));
	}
}
