import { NodeConnectionTypes } from 'n8n-workflow';
import type { IExecuteFunctions, INodeExecutionData, INodeType, INodeTypeDescription } from 'n8n-workflow';
import { bambooHrAuthenticationProperty, hiddenUnless } from '../shared/bamboohr-authentication';
import { operationsOf, resourceProperties } from '../shared/operations';
import { runForAllItems } from '../shared/run-for-all-items';
import * as listSearch from './methods/list-search';
import * as loadOptions from './methods/load-options';
import { compliance } from './resources/compliance';
import { enrollment } from './resources/enrollment';
import { learning } from './resources/learning';
import { people } from './resources/people';

const RESOURCES = [people, enrollment, learning, compliance];

export class LearningSync implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'iSpring BambooHR Sync',
		name: 'learningSync',
		icon: { light: 'file:../../icons/sync.svg', dark: 'file:../../icons/sync.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{$parameter["operation"] + ": " + $parameter["resource"]}}',
		description:
			'Sync BambooHR employees to iSpring Learn and training results back, with a preview of every change',
		defaults: { name: 'iSpring BambooHR Sync' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main, NodeConnectionTypes.Main],
		outputNames: ['Changes', 'Summary'],
		usableAsTool: true,
		builderHint: {
			searchHint:
				'Keeps iSpring Learn users in step with all BambooHR employees, and writes training results back. Start with the operation Plan, which writes nothing. The first output has one item per person or record, the second output one summary.',
		},
		credentials: [
			{
				name: 'bambooHrTokenApi',
				displayName: 'BambooHR Access Token',
				required: true,
				...hiddenUnless('accessToken'),
			},
			{
				name: 'bambooHrOAuth2Api',
				displayName: 'BambooHR OAuth2',
				required: true,
				...hiddenUnless('oAuth2'),
			},
			{ name: 'iSpringLearnApi', displayName: 'iSpring Learn', required: true },
		],
		properties: [bambooHrAuthenticationProperty, ...resourceProperties(RESOURCES, 'people')],
	};

	methods = { listSearch, loadOptions };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runForAllItems(this, operationsOf(RESOURCES), 2);
	}
}
