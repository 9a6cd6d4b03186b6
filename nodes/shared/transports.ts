import { sleep } from 'n8n-workflow';
import { StoppedError } from '../../src/errors';
import { createTransport } from '../../src/http/transport';
import type { Clock, SystemName, Transport } from '../../src/http/types';
import { CREDENTIALS, httpSend, type RequestContext as Context } from './http-send';

/** Fields of the credentials that must not turn up in any text. */
const SECRET_FIELDS = ['accessToken', 'clientId', 'clientSecret', 'password'];

/** The way to one system with the node's credential. */
export function transportTo(context: Context, system: SystemName, concurrency = 1): Transport {
	return createTransport({
		system,
		send: httpSend(context, system),
		clock: clockOf(context),
		concurrency,
		secrets: async () => await secretsOf(context, system),
	});
}

async function secretsOf(context: Context, system: SystemName): Promise<string[]> {
	const credential = await context.getCredentials(CREDENTIALS[system]);
	const secrets = SECRET_FIELDS.map((field) => credential[field]).filter(
		(value) => typeof value === 'string',
	);
	// BambooHR's token travels in base64, with a password that may be anything.
	const encoded = secrets.map((secret) => Buffer.from(`${secret.trim()}:x`).toString('base64'));
	return [...secrets, ...encoded];
}

/** The machine's time; a pause ends at once when the execution is stopped. */
export function clockOf(context: Context): Clock {
	const signal = 'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;
	return {
		nowMs: () => Date.now(),
		random: () => Math.random(),
		async sleep(waitMs) {
			const isOver = new AbortController();
			await Promise.race([sleep(waitMs), stopped(signal, isOver.signal)]);
			isOver.abort();
			if (signal?.aborted) throw new StoppedError();
		},
	};
}

/** @param until ends the listening: a long run pauses often, and each pause would leave one behind */
async function stopped(signal: AbortSignal | undefined, until: AbortSignal): Promise<void> {
	await new Promise<void>((resolve) => {
		signal?.addEventListener('abort', () => resolve(), { once: true, signal: until });
	});
}
