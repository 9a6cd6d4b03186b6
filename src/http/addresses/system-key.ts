import { bambooHrBaseUrl, isLoopbackHost, iSpringBaseUrl, type ISpringAddress } from './base-url';

/** A company behind one of BambooHR's gateways is the same as under its own subdomain. */
const GATEWAY = /^https:\/\/[a-z0-9-]+\.bamboohr\.com\/api\/gateway\.php\/([^/]+)$/;

/** Some people append this to the host; the API works without it, too. */
const API_PATH = /\/api(?:\/v\d+(?:_\d+)?)?$/;

/**
 * An account is also reachable at its own host, and older accounts at the older domain (docs/apis/ispring-learn.md#hosts).
 */
const ISPRING_HOST = /^https:\/\/(?:[a-z0-9-]+\.)+ispring(?:learn)?\.(com|eu|ru)(?=[:/]|$)/;

/**
 * The same key for the same BambooHR company, however its address is spelled, to recognize credentials for one company.
 *
 * @throws an Error that names the invalid field of the credential
 */
export function bambooHrSystemKey(credential: { subdomain?: unknown; baseUrl?: unknown }): string {
	const address = normalizeAddress(bambooHrBaseUrl(credential));
	return address.replace(GATEWAY, (_all, company: string) => `https://${company.toLowerCase()}.bamboohr.com`);
}

/**
 * The same key for all addresses of iSpring Learn in one region. Accounts share it, because two API keys of one account
 * look like those of two accounts; runs for two accounts then wait for each other, which only costs time.
 *
 * @throws an Error that names the invalid field of the credential
 */
export function iSpringSystemKey(credential: ISpringAddress): string {
	return normalizeAddress(iSpringBaseUrl(credential)).replace(ISPRING_HOST, 'https://ispring.$1');
}

function normalizeAddress(address: string): string {
	const { protocol, hostname, port, pathname } = new URL(address);
	const host = isLoopbackHost(hostname) ? 'localhost' : hostname.replace(/\.$/, '');
	const path = pathname.replace(/\/{2,}/g, '/').replace(/\/$/, '');
	return `${protocol}//${host}${port === '' ? '' : `:${port}`}${path.replace(API_PATH, '')}`;
}
