import { NodeConnectionTypes } from 'n8n-workflow';
import type { IExecuteFunctions, INodeExecutionData, INodeType, INodeTypeDescription } from 'n8n-workflow';
import { runForAllItems } from '../shared/run-for-all-items';
import * as listSearch from './methods/list-search';
import * as loadOptions from './methods/load-options';
import * as learning from './resources/learning';
import * as people from './resources/people';

export class LearningSync implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'iSpring BambooHR Sync',
		name: 'learningSync',
		icon: { light: 'file:../../icons/sync.svg', dark: 'file:../../icons/sync.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{$parameter["operation"] + ": " + $parameter["resource"]}}',
		description:
			'Sync employees of BambooHR to iSpring Learn, and learning results back, with a preview of every change',
		defaults: { name: 'iSpring BambooHR Sync' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main, NodeConnectionTypes.Main],
		outputNames: ['Changes', 'Summary'],
		usableAsTool: true,
		credentials: [
			{ name: 'bambooHrTokenApi', displayName: 'BambooHR Access Token', required: true },
			{ name: 'iSpringLearnApi', displayName: 'iSpring Learn', required: true },
		],
		properties: [
			{
				displayName: 'Resource',
				name: 'resource',
				type: 'options',
				noDataExpression: true,
				options: [
					{ name: 'Learning', value: 'learning', description: 'From iSpring Learn to BambooHR' },
					{ name: 'Person', value: 'people', description: 'From BambooHR to iSpring Learn' },
				],
				default: 'people',
			},
			...people.description,
			...learning.description,
		],
	};

	methods = { listSearch, loadOptions };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runForAllItems(this, { people: people.operations, learning: learning.operations }, 2);
	}
}
