import { CallbackError } from '../errors';
import { isLoopbackHost } from '../http/addresses/base-url';
import type { SystemName } from '../SystemName';

const SET_URL =
	'Set the environment variable N8N_WEBHOOK_URL of n8n to the https:// address at which it is reached from the internet (a reverse proxy or an https tunnel), restart n8n, and publish again.';

/**
 * Whether the other system sends to this address. Both send to https only, and without it personal data would go
 * through the open. The one exception is a test server: if the system itself is on this computer, as the credential
 * says, nothing leaves it.
 *
 * @param systemUrl where the credential says that the system is
 */
export function isCallbackAddress(address: string, systemUrl: string): boolean {
	if (!URL.canParse(address)) return false;
	const { protocol, hostname } = new URL(address);
	const isLocalTest = isLoopbackHost(hostname) && isLoopbackHost(new URL(systemUrl).hostname);
	return protocol === 'https:' || (protocol === 'http:' && isLocalTest);
}

/**
 * The address that the other system is to send to, checked before anybody is asked for anything.
 *
 * @throws CallbackError that says what to set
 */
export function callbackAddress(address: string | undefined, system: SystemName, systemUrl: string): string {
	if (address === undefined || !URL.canParse(address)) {
		throw new CallbackError('n8n gives this trigger no address', SET_URL);
	}
	if (isCallbackAddress(address, systemUrl)) return address;
	const { origin } = new URL(address);
	const what = `${system} only sends to addresses that start with https://, but this n8n says that it is reached at ${origin}`;
	throw new CallbackError(what, SET_URL);
}
