import { NodeConnectionTypes } from 'n8n-workflow';
import type {
	IHookFunctions,
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { runHook } from '../shared/triggers/run-hook';
import * as loadOptions from './methods/load-options';
import { properties } from './properties';
import { receive } from './receive';
import { isRegistered, register, unregister } from './registration';

export class ISpringLearnTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'iSpring Learn Trigger',
		name: 'iSpringLearnTrigger',
		icon: { light: 'file:../../icons/ispring.svg', dark: 'file:../../icons/ispring.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["event"].toLowerCase().replaceAll("_", " ") }}',
		// In the node search, n8n shows this node and iSpring Learn as one entry, with this description.
		description:
			'Starts the workflow when a course is completed or assigned, a training session changes, or a user is added in iSpring Learn. Its actions manage users, departments, groups, and enrollments, and retrieve results and certificates.',
		eventTriggerDescription: '',
		activationMessage:
			'iSpring Learn now sends the event to this workflow. Keep a schedule as well: iSpring Learn gives up when it cannot reach n8n for more than a day.',
		defaults: { name: 'iSpring Learn Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'iSpringLearnApi', required: true }],
		webhooks: [
			{
				name: 'default',
				httpMethod: 'POST',
				path: 'webhook',
				// 200 once n8n has accepted the execution. iSpring Learn reads nothing but the status.
				responseMode: 'onReceived',
				responseData: 'noData',
			},
		],
		properties,
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
