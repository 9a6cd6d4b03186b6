import { trimEnd } from 'lodash';

/** One DNS label (RFC 1035, RFC 1123). Anything else could turn the host into somebody else's. */
export const DNS_LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** The address of a company's BambooHR as a browser shows it; captures the subdomain. */
export const BAMBOOHR_ADDRESS = /^(?:https?:\/\/)?([^./\\?#:@\s]+)\.bamboohr\.com(?:[/?#].*)?$/is;

const LOOPBACK_HOST = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Whether a host name, as `URL` gives it, is this machine. */
export function isLoopbackHost(hostname: string): boolean {
	return LOOPBACK_HOST.test(hostname);
}

/** The older address format, in which the company is a path segment and the version follows without `/api`. */
export const GATEWAY_PATH = /\/gateway\.php\/[^/]+$/;

/**
 * The company's subdomain of `.bamboohr.com` in lower case, from what people paste: `MyCompany`,
 * `mycompany.bamboohr.com`, `https://mycompany.bamboohr.com/home`.
 *
 * @throws an Error that names the field and what to enter
 */
export function bambooHrSubdomain(pasted: unknown): string {
	const text = trimmedText(pasted);
	const label = (BAMBOOHR_ADDRESS.exec(text)?.[1] ?? text).toLowerCase();
	if (DNS_LABEL.test(label)) return label;
	throw new Error(
		label === ''
			? 'Subdomain is empty. Enter the part before ".bamboohr.com" of your BambooHR address, e.g. mycompany.'
			: 'Subdomain must be a single name of letters, digits, and hyphens. Enter only the part before ".bamboohr.com" of your BambooHR address, e.g. mycompany.',
	);
}

/**
 * The base URL of a company's BambooHR without a trailing slash, to which paths such as `/api/v1/...` are appended (see
 * `bambooHrUrl`). A Base URL takes precedence over the subdomain, but a missing or invalid subdomain is still an error:
 * it would surface later, when the Base URL is removed.
 *
 * @throws an Error that names the field and what to enter
 */
export function bambooHrBaseUrl(credential: { subdomain?: unknown; baseUrl?: unknown }): string {
	const { subdomain, baseUrl } = credential;
	if (trimmedText(baseUrl) === '') return `https://${bambooHrSubdomain(subdomain)}.bamboohr.com`;
	const address = validBaseUrl('Base URL', baseUrl);
	bambooHrSubdomain(subdomain);
	return address;
}

/**
 * The full address of a BambooHR path such as `/api/v1/employees`. Under a gateway base
 * (`https://api.bamboohr.com/api/gateway.php/mycompany`) the path's own `/api` is dropped.
 */
export function bambooHrUrl(baseUrl: string, path: string): string {
	return baseUrl + (GATEWAY_PATH.test(baseUrl) ? path.replace(/^\/api(?=\/v\d)/, '') : path);
}

/** The option of API URL for an address that is not in the list. */
export const OTHER_API_URL = 'other';

/**
 * The script in the addresses of an on-premise iSpring Learn (docs/apis/ispring-learn.md#hosts).
 */
const ON_PREMISE_PATH = /\/index\.php(?:\/|$)/i;

export interface ISpringAddress {
	/** One of the listed addresses or `other`; credentials of earlier versions contain any address. */
	apiUrl?: unknown;
	otherApiUrl?: unknown;
}

/**
 * The base URL of iSpring Learn's REST API without a trailing slash, to which paths such as `/user` are appended.
 *
 * @throws an Error that names the field and what to enter
 */
export function iSpringBaseUrl({ apiUrl, otherApiUrl }: ISpringAddress): string {
	const isOther = trimmedText(apiUrl) === OTHER_API_URL;
	const field = isOther ? 'Other API URL' : 'API URL';
	const address = validBaseUrl(field, isOther ? otherApiUrl : apiUrl, 'https://api-learn.ispring.com');
	if (!ON_PREMISE_PATH.test(new URL(address).pathname)) return address;
	throw new Error(
		`${field} belongs to an on-premise iSpring Learn, which is not supported. Enter the API address of an account in the iSpring cloud, such as https://api-learn.ispring.com.`,
	);
}

/** The URL that issues iSpring access tokens: always `/api/v3/token`, even if the API URL contains a version. */
export function iSpringTokenUrl(credential: ISpringAddress): string {
	return `${iSpringBaseUrl(credential).replace(/\/api\/v\d+$/, '')}/api/v3/token`;
}

/**
 * The URL of the account, for signing in with login and password. People paste it with the page that they are on, which
 * iSpring rejects (docs/apis/ispring-learn.md#hosts), so only the origin is used.
 *
 * @throws an Error that names the field and what to enter
 */
export function iSpringAccountUrl(credential: { accountUrl?: unknown }): string {
	const text = trimmedText(credential.accountUrl);
	const withoutPage = /^https?:\/\/[^/\\?#]*/i.exec(text)?.[0] ?? text;
	return validBaseUrl('Account URL', withoutPage, 'https://mycompany.ispringlearn.com');
}

function validBaseUrl(field: string, value: unknown, example = 'https://proxy.example.com/bamboohr'): string {
	const text = trimmedText(value);
	const invalid = (what: string) => new Error(`${field} ${what}. Enter an address such as ${example}.`);
	if (text === '') throw invalid('is empty');
	if (!/^https?:\/\//i.test(text) || !URL.canParse(text))
		throw invalid('must be a full address that starts with https://');
	const url = new URL(text);
	if (url.username !== '' || url.password !== '') throw invalid('must not contain a user name or password');
	if (url.search !== '' || url.hash !== '') throw invalid('must not contain "?" or "#"');
	if (url.protocol !== 'https:' && !isLoopbackHost(url.hostname)) {
		throw invalid(
			'must start with https:// (http:// is allowed only for this machine: localhost, 127.0.0.1)',
		);
	}
	return url.origin + trimEnd(url.pathname, '/');
}

function trimmedText(value: unknown): string {
	return typeof value === 'string' ? value.trim() : '';
}
