import { bambooHrBaseUrl, isLoopbackHost, iSpringBaseUrl, type ISpringAddress } from './base-url';

/** A company at one of BambooHR's gateways is the same as under its own name. */
const GATEWAY = /^https:\/\/[a-z0-9-]+\.bamboohr\.com\/api\/gateway\.php\/([^/]+)$/;

/** What some write behind the host; the API answers without it, too. */
const API_PATH = /\/api(?:\/v\d+(?:_\d+)?)?$/;

/**
 * An account also answers under its own host, and older ones under the older domain (docs/apis/ispring-learn.md#hosts).
 */
const ISPRING_HOST = /^https:\/\/(?:[a-z0-9-]+\.)+ispring(?:learn)?\.(com|eu|ru)(?=[:/]|$)/;

/**
 * One text for one BambooHR, however its address is spelled: to tell whether two credentials lead to the same company.
 *
 * @throws an Error that names the field of the credential that is wrong
 */
export function bambooHrSystemKey(credential: { subdomain?: unknown; baseUrl?: unknown }): string {
	const address = normalizeAddress(bambooHrBaseUrl(credential));
	return address.replace(GATEWAY, (_all, company: string) => `https://${company.toLowerCase()}.bamboohr.com`);
}

/**
 * One text for all addresses of iSpring Learn in one region. Accounts share it: runs for two of them take turns without
 * need, which costs time only, while two API keys of one account cannot be told from those of two accounts.
 *
 * @throws an Error that names the field of the credential that is wrong
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
