import type { INodeParameters } from 'n8n-workflow';
import { ISpringLearnTrigger } from '../../../nodes/ISpringLearnTrigger/ISpringLearnTrigger.node';
import {
	startISpring,
	type ISpringSimulator,
	type SimSubscriber,
} from '../../../tools/simulator/ispring/index.mts';
import { WebhookUnderTest } from '../../support/webhook.mts';

export const COURSE_ID = '66666666-aaaa-11ee-8000-000000000001';
export const USER_ID = '11111111-aaaa-11ee-8000-000000000001';
export const ENROLLMENT_ID = '55555555-aaaa-11ee-8000-000000000001';

export const COMPLETED = {
	type: 'COURSE_COMPLETED_SUCCESSFULLY',
	element: {
		courseId: COURSE_ID,
		learnerId: USER_ID,
		enrollmentIds: [ENROLLMENT_ID],
		completionDate: 1770724800000000000,
	},
};

export const COMPLETED_ITEM = {
	event: 'COURSE_COMPLETED_SUCCESSFULLY',
	userId: USER_ID,
	courseId: COURSE_ID,
	enrollmentIds: [ENROLLMENT_ID],
	completionDate: '2026-02-10T12:00:00Z',
};

/** The trigger and an iSpring Learn simulator, which reach each other over loopback. */
export class Setup {
	readonly ispring: ISpringSimulator;
	readonly trigger: WebhookUnderTest;
	readonly #triggers: WebhookUnderTest[] = [];

	private constructor(ispring: ISpringSimulator, trigger: WebhookUnderTest) {
		this.ispring = ispring;
		this.trigger = trigger;
		this.#triggers.push(trigger);
	}

	static async start(parameters: INodeParameters = { event: COMPLETED.type }): Promise<Setup> {
		const ispring = await startISpring();
		return new Setup(ispring, await newTrigger(ispring, { parameters }));
	}

	/** The trigger of another workflow in the same n8n. */
	async another(workflowId: string, webhookId: string): Promise<WebhookUnderTest> {
		const { parameters } = this.trigger;
		const trigger = await newTrigger(this.ispring, { parameters, workflowId, webhookId });
		this.#triggers.push(trigger);
		return trigger;
	}

	get subscribers(): SimSubscriber[] {
		return [...this.ispring.state.subscribers.values()];
	}

	/** The only subscriber. Throws if there is none or more than one. */
	get subscriber(): SimSubscriber {
		const [subscriber, ...others] = this.subscribers;
		if (subscriber === undefined || others.length > 0)
			throw new Error(`${this.subscribers.length} subscribers`);
		return subscriber;
	}

	/** The paths of the webhook API that were requested since the log was cleared, in order. */
	get asked(): string[] {
		return this.ispring.log.map(({ path }) => path).filter((path) => path.startsWith('/webhook/'));
	}

	async close(): Promise<void> {
		await Promise.all(this.#triggers.map(async (trigger) => await trigger.close()));
		await this.ispring.close();
	}
}

async function newTrigger(
	{ url, clientId, clientSecret }: ISpringSimulator,
	more: { parameters: INodeParameters; workflowId?: string; webhookId?: string },
): Promise<WebhookUnderTest> {
	const trigger = await WebhookUnderTest.start({
		node: new ISpringLearnTrigger(),
		type: 'n8n-nodes-ispring-bamboohr.iSpringLearnTrigger',
		credentials: {
			iSpringLearnApi: { authentication: 'apiKey', apiUrl: url, clientId, clientSecret, accessToken: '' },
		},
		...more,
	});
	trigger.publicUrl = new URL(trigger.localAddress()).origin;
	return trigger;
}
