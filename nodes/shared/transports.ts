import { sleep } from 'n8n-workflow';
import { createTransport } from '../../src/http/transport';
import type { Clock, SystemName, Transport } from '../../src/http/types';
import { unlessStopped } from '../../src/http/unless-stopped';
import { tokenIn } from '../../src/ispring/stored-token';
import { CREDENTIALS, httpSend, stopSignalOf, type RequestContext as Context } from './http-send';

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
	const secrets = SECRET_FIELDS.flatMap((field) => {
		const value = credential[field];
		if (typeof value !== 'string') return [];
		return [system === 'iSpring Learn' && field === 'accessToken' ? tokenIn(value.trim()) : value];
	});
	// BambooHR's token travels in base64, with a password that may be anything.
	const encoded = secrets.map((secret) => Buffer.from(`${secret.trim()}:x`).toString('base64'));
	return [...secrets, ...encoded];
}

/** The machine's time; a pause ends at once when the execution is stopped. */
export function clockOf(context: Context): Clock {
	const signal = stopSignalOf(context);
	return {
		nowMs: () => Date.now(),
		random: () => Math.random(),
		sleep: async (waitMs) => await unlessStopped(signal, async () => await sleep(waitMs)),
	};
}
