import { NodeConnectionTypes } from 'n8n-workflow';
import type {
	IHookFunctions,
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { settle } from '../../src/http/settle';
import { getUsers } from '../ISpringLearn/methods/get-users';
import { getCourses } from '../shared/methods/get-courses';
import { toActivationError } from '../shared/triggers/to-activation-error';
import { eventProperty, filtersProperty, optionsProperty } from './properties';
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
		description:
			'Starts the workflow when a course is completed or assigned, a training changes or a user is added in iSpring Learn',
		eventTriggerDescription: '',
		activationMessage:
			'iSpring Learn now tells this workflow of the event. Keep a schedule, too: what happens while n8n cannot be reached for more than a day is not told again.',
		defaults: { name: 'iSpring Learn Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'iSpringLearnApi', required: true }],
		webhooks: [
			{
				name: 'default',
				httpMethod: 'POST',
				path: 'webhook',
				// 200 once n8n has taken the execution over; iSpring reads no more of the answer than that.
				responseMode: 'onReceived',
				responseData: 'noData',
			},
		],
		properties: [
			{
				displayName:
					'iSpring Learn may send the same event twice, and waits with the next ones until this one was taken. Let the workflow read again what the event is about.',
				name: 'deliveryNotice',
				type: 'notice',
				default: '',
			},
			eventProperty,
			filtersProperty,
			optionsProperty,
		],
	};

	methods = { loadOptions: { getCourses, getUsers } };

	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				return await orActivationError(this, isRegistered(this));
			},
			async create(this: IHookFunctions): Promise<boolean> {
				await orActivationError(this, register(this));
				return true;
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				await orActivationError(this, unregister(this));
				return true;
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receive(this);
	}
}

async function orActivationError<T>(context: IHookFunctions, work: Promise<T>): Promise<T> {
	const outcome = await settle(work);
	if (!outcome.ok) throw toActivationError(context.getNode(), outcome.error);
	return outcome.value;
}
