import type { IWebhookFunctions } from 'n8n-workflow';
import { RefusedError } from '../../src/errors';
import { settle } from '../../src/http/settle';
import { confirmSubscriber, readSubscriber } from '../../src/ispring/webhooks/webhooks';
import { subscriberName } from '../../src/webhooks/subscriber-name';
import { transportTo } from '../shared/transports';
import { readState } from './state';

/** Status and text. */
export type Answer = [status: number, text: string];

/** The subscribers that this process is confirming. */
const UNDER_WAY = new Set<string>();

/**
 * Hands the code back. It comes while `register` waits, often in another process, so nothing is known here but what
 * can be worked out. It need not be signed: iSpring itself tells whether it is the right one.
 *
 * So whoever knows the address can have requests sent with the credential. To keep that from growing into a flood,
 * one code at a time is handed back, and none when nothing is to be confirmed. iSpring sends again what gets no 200.
 */
export async function confirm(context: IWebhookFunctions, code: string): Promise<Answer> {
	const address = context.getWebhookResourceUrl('default') ?? '';
	const name = subscriberName(context.getWorkflow().id ?? '', context.getNode().id, address);
	if (UNDER_WAY.has(name)) return [503, 'Another code is being handed back'];
	UNDER_WAY.add(name);
	const outcome = await settle(handBack(context, name, code));
	UNDER_WAY.delete(name);
	if (outcome.ok) return outcome.value;
	const { error } = outcome;
	context.logger.warn(
		`A confirmation of iSpring Learn could not be handed back: ${error instanceof Error ? error.message : String(error)}`,
	);
	// 403 and the like are about the credential: there another try may help.
	const isForeign = error instanceof RefusedError && [400, 404, 409, 422].includes(error.status);
	return isForeign ? NOT_ACCEPTED : [503, 'iSpring Learn could not be asked'];
}

async function handBack(context: IWebhookFunctions, name: string, code: string): Promise<Answer> {
	const transport = transportTo(context, 'iSpring Learn');
	// Before the first publication has ended nothing is saved, and nothing is confirmed.
	const isPublished = readState(context.getWorkflowStaticData('node')).subscriberName === name;
	const subscriber = isPublished ? await readSubscriber(transport, name) : undefined;
	if (subscriber === null) return NOT_ACCEPTED;
	if (subscriber?.isConfirmed) return [200, 'Confirmed already'];
	await confirmSubscriber(transport, name, code);
	return [200, 'Confirmed'];
}

const NOT_ACCEPTED: Answer = [400, 'The code is not accepted'];
