import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

/** The HTTP response to a delivery that starts no execution. */
export interface Answer {
	status: 200 | 400 | 401 | 413 | 503;
	/** A sentence without a full stop that may be sent to anyone. */
	text: string;
}

/** n8n saves what a trigger stores shortly after the webhook exists. Both systems try again after a 503. */
export const NOT_REGISTERED: Answer = { status: 503, text: 'The workflow is not published yet' };
export const UNREADABLE_BODY: Answer = { status: 400, text: 'The body cannot be read' };

/** Answers a delivery without starting an execution. */
export function answer(context: IWebhookFunctions, { status, text }: Answer): IWebhookResponseData {
	context.getResponseObject().status(status).type('text/plain').send(text);
	return { noWebhookResponse: true };
}

/** Refuses a delivery, and logs why. */
export function refuse(context: IWebhookFunctions, refusal: Answer): IWebhookResponseData {
	context.logger.warn(`"${context.getNode().name}" rejected a delivery: ${refusal.text}`);
	return answer(context, refusal);
}
