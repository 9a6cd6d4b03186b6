import { CallbackError } from '../errors';
import { isLoopbackHost } from '../http/addresses/base-url';
import type { SystemName } from '../SystemName';

const SET_URL =
	'Set the environment variable N8N_WEBHOOK_URL to the https:// address at which this n8n is reachable from the internet (a reverse proxy or an https tunnel), restart n8n and publish again.';

/**
 * Whether the other system can deliver to this URL. Both systems deliver only over https, and without it personal data
 * would be sent unencrypted. The only exception is a test server: if the system itself runs on this machine, nothing leaves
 * it.
 *
 * @param systemUrl the base URL of the system in the credential
 */
export function isCallbackAddress(address: string, systemUrl: string): boolean {
	if (!URL.canParse(address)) return false;
	const { protocol, hostname } = new URL(address);
	const isLocalTest = isLoopbackHost(hostname) && isLoopbackHost(new URL(systemUrl).hostname);
	return protocol === 'https:' || (protocol === 'http:' && isLocalTest);
}

/**
 * Checks the callback URL before any request is sent.
 *
 * @param address the webhook URL of the trigger in n8n
 * @param systemUrl the base URL of the system in the credential
 * @throws CallbackError that says what to configure
 */
export function callbackAddress(address: string | undefined, system: SystemName, systemUrl: string): string {
	if (address === undefined || !URL.canParse(address)) {
		throw new CallbackError('n8n did not provide a URL for this trigger', SET_URL);
	}
	if (isCallbackAddress(address, systemUrl)) return address;
	const { origin } = new URL(address);
	const what = `${system} delivers only to addresses that start with https://, but this n8n is configured as ${origin}`;
	throw new CallbackError(what, SET_URL);
}
