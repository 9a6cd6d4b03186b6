import { NodeConnectionTypes } from 'n8n-workflow';
import type {
	IHookFunctions,
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { authenticationProperty, shownFor } from '../shared/bamboohr-authentication';
import { runHook } from '../shared/triggers/run-hook';
import * as loadOptions from './methods/load-options';
import { properties } from './properties';
import { receive } from './receive';
import { isRegistered, register, unregister } from './registration';

export class BambooHrLearningTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'BambooHR Learning Trigger',
		name: 'bambooHrLearningTrigger',
		icon: { light: 'file:../../icons/bamboohr.svg', dark: 'file:../../icons/bamboohr.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{ [].concat($parameter["events"] || []).map((event) => "employee " + event).join(", ") }}',
		// In the node search, n8n shows this node and BambooHR Learning as one entry, with this description.
		description:
			'Starts the workflow when an employee is created, updated, or deleted in BambooHR. Its actions retrieve employees, and manage their training records, files, and tables.',
		eventTriggerDescription: '',
		activationMessage:
			'BambooHR now sends employee changes to this workflow. Keep a schedule as well: BambooHR gives up on a delivery that fails for a few hours.',
		defaults: { name: 'BambooHR Learning Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{ name: 'bambooHrTokenApi', required: true, ...shownFor('accessToken') },
			{ name: 'bambooHrOAuth2Api', required: true, ...shownFor('oAuth2') },
		],
		webhooks: [{ name: 'default', httpMethod: 'POST', responseMode: 'onReceived', path: 'webhook' }],
		properties: [authenticationProperty, ...properties],
	};

	methods = { loadOptions };

	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				return await runHook(this, isRegistered);
			},
			async create(this: IHookFunctions): Promise<boolean> {
				await runHook(this, register);
				return true;
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				await runHook(this, unregister);
				return true;
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receive(this);
	}
}
