import type { IWebhookFunctions } from 'n8n-workflow';
import { RefusedError } from '../../src/errors';
import { settle } from '../../src/http/settle';
import { confirmSubscriber, readSubscriber } from '../../src/ispring/webhooks/webhooks';
import { subscriberName } from '../../src/webhooks/subscriber-name';
import { transportTo } from '../shared/transports';
import type { Answer } from '../shared/triggers/answer';
import { ownAddress } from '../shared/triggers/own-address';
import { readRegistration } from './state';

const NOT_ACCEPTED: Answer = { status: 400, text: 'The confirmation code was not accepted' };

/** The subscribers that this process is confirming right now. */
const inProgress = new Set<string>();

/**
 * Sends a confirmation code back to iSpring Learn. The code arrives while `register` is waiting, often in another
 * process, so only what can be derived is known here. It need not be signed, because iSpring Learn itself decides
 * whether it is the right one.
 *
 * Anyone who knows the address could therefore cause requests with the credential. To keep them from becoming a flood,
 * only one code is sent back at a time, and none when there is nothing to confirm. iSpring Learn delivers again whatever
 * is not answered with 200.
 */
export async function confirm(context: IWebhookFunctions, code: string): Promise<Answer> {
	const address = ownAddress(context);
	const name = subscriberName(context.getWorkflow().id ?? '', context.getNode().id, address);
	if (inProgress.has(name)) return { status: 503, text: 'Another confirmation is in progress' };
	inProgress.add(name);
	const outcome = await settle(sendCodeBack(context, name, code));
	inProgress.delete(name);
	if (outcome.ok) return outcome.value;
	const { error } = outcome;
	context.logger.warn(
		`"${context.getNode().name}" could not confirm its webhook subscriber: ${error instanceof Error ? error.message : String(error)}`,
	);
	// 403 and the like concern the credential, so another attempt may succeed.
	const isForeignCode = error instanceof RefusedError && [400, 404, 409, 422].includes(error.status);
	return isForeignCode ? NOT_ACCEPTED : { status: 503, text: 'iSpring Learn could not be reached' };
}

async function sendCodeBack(context: IWebhookFunctions, name: string, code: string): Promise<Answer> {
	const transport = transportTo(context, 'iSpring Learn');
	// During the first publication nothing is saved yet, and nothing is confirmed.
	const isPublished = readRegistration(context)?.subscriberName === name;
	const subscriber = isPublished ? await readSubscriber(transport, name) : undefined;
	if (subscriber === null) return NOT_ACCEPTED;
	if (subscriber?.isConfirmed) return { status: 200, text: 'Already confirmed' };
	await confirmSubscriber(transport, name, code);
	return { status: 200, text: 'Confirmed' };
}
