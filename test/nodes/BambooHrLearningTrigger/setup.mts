import type { INodeParameters } from 'n8n-workflow';
import { BambooHrLearningTrigger } from '../../../nodes/BambooHrLearningTrigger/BambooHrLearningTrigger.node';
import { deliver, startBambooHr } from '../../../tools/simulator/bamboohr/index.mts';
import type {
	BambooHrSimulator,
	DeliverOptions,
	SimChange,
	SimWebhook,
} from '../../../tools/simulator/bamboohr/index.mts';
import { WebhookUnderTest, type WebhookOptions } from '../../support/webhook.mts';

export interface Wired {
	bamboo: BambooHrSimulator;
	trigger: WebhookUnderTest;
	/** All webhooks in BambooHR. */
	webhooks(): SimWebhook[];
	/** The only webhook. Throws if there is none or more than one. */
	webhook(): SimWebhook;
	/** Makes BambooHR deliver changes to the only webhook; returns the status of each attempt. */
	send(changes: SimChange[], options?: DeliverOptions): Promise<number[]>;
	/** `METHOD path` of each request that BambooHR received. */
	asked(): string[];
	close(): Promise<void>;
}

/** The trigger with its own BambooHR simulator, which has no employees. */
export async function wire(
	parameters: INodeParameters = {},
	options: Partial<WebhookOptions> = {},
	running?: BambooHrSimulator,
): Promise<Wired> {
	const bamboo = running ?? (await startBambooHr());
	const { subdomain, accessToken, url } = bamboo;
	const trigger = await WebhookUnderTest.start({
		node: new BambooHrLearningTrigger(),
		type: 'n8n-nodes-ispring-bamboohr.bambooHrLearningTrigger',
		parameters,
		credentials: { bambooHrTokenApi: { subdomain, accessToken, baseUrl: url } },
		...options,
	});
	const webhooks = () => [...bamboo.state.webhooks.values()];
	const webhook = () => {
		const [only, another] = webhooks();
		if (!only || another) throw new Error(`BambooHR has ${webhooks().length} webhooks`);
		return only;
	};
	return {
		bamboo,
		trigger,
		webhooks,
		webhook,
		send: async (changes, more = {}) =>
			await deliver(bamboo, webhook(), changes, {
				to: webhook().url.replace(trigger.publicUrl, new URL(trigger.localAddress()).origin),
				...more,
			}),
		asked: () => bamboo.log.map(({ method, path }) => `${method} ${path}`),
		close: async () => {
			await trigger.close();
			await bamboo.close();
		},
	};
}
