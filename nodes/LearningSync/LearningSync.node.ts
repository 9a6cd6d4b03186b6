import { NodeConnectionTypes } from 'n8n-workflow';
import type { IExecuteFunctions, INodeExecutionData, INodeType, INodeTypeDescription } from 'n8n-workflow';
import { runForAllItems } from '../shared/run-for-all-items';
import * as listSearch from './methods/list-search';
import * as loadOptions from './methods/load-options';
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
			'Keep the users of iSpring Learn as the employees in BambooHR are, with a preview of every change',
		defaults: { name: 'iSpring BambooHR Sync' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main, NodeConnectionTypes.Main],
		outputNames: ['Changes', 'Summary'],
		usableAsTool: true,
		credentials: [
			{ name: 'bambooHrTokenApi', required: true },
			{ name: 'iSpringLearnApi', required: true },
		],
		properties: [
			{
				displayName: 'Resource',
				name: 'resource',
				type: 'options',
				noDataExpression: true,
				options: [{ name: 'Person', value: 'people', description: 'From BambooHR to iSpring Learn' }],
				default: 'people',
			},
			...people.description,
		],
	};

	methods = { listSearch, loadOptions };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runForAllItems(this, people.operations, 2);
	}
}
