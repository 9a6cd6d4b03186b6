import { trimEnd } from 'lodash';

/** One DNS label, as RFC 1035 and RFC 1123 have it. Anything more would make a host name of somebody else's. */
const DNS_LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** The whole address of a company's BambooHR, as the browser shows it; its label is captured. */
const BAMBOOHR_ADDRESS = /^(?:https?:\/\/)?([^./\\?#:@\s]+)\.bamboohr\.com(?:[/?#].*)?$/is;

const LOOPBACK_HOST = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Whether a host name, as `URL` gives it, is this computer itself. */
export function isLoopbackHost(hostname: string): boolean {
	return LOOPBACK_HOST.test(hostname);
}

/** The old address form, in which the company is a path segment and the version follows without `/api`. */
const GATEWAY_PATH = /\/gateway\.php\/[^/]+$/;

/**
 * The company's label before `.bamboohr.com`, lower case, from what people paste: `MyCompany`,
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
			: 'Subdomain must be one name of letters, digits and hyphens. Enter only the part before ".bamboohr.com" of your BambooHR address, e.g. mycompany.',
	);
}

/**
 * Where a company's BambooHR answers, without a slash at the end; `/api/v1/...` is put behind it (see
 * `bambooHrUrl`). A Base URL replaces the subdomain, but a missing or wrong subdomain is refused all the same:
 * it is a mistake that would come out later, when the Base URL is taken away.
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

/** The choice that stands for an address which is none of the usual ones. */
export const OTHER_API_URL = 'other';

/**
 * The script that an iSpring Learn on a company's own server has in its addresses (docs/apis/ispring-learn.md#hosts).
 */
const ON_PREMISE_PATH = /\/index\.php(?:\/|$)/i;

export interface ISpringAddress {
	/** One of the usual addresses, or `other`; credentials of before have any address here. */
	apiUrl?: unknown;
	otherApiUrl?: unknown;
}

/**
 * Where iSpring Learn's REST API answers, without a slash at the end; `/user` and the like are put behind it.
 *
 * @throws an Error that names the field and what to enter
 */
export function iSpringBaseUrl({ apiUrl, otherApiUrl }: ISpringAddress): string {
	const isOther = trimmedText(apiUrl) === OTHER_API_URL;
	const field = isOther ? 'Other API URL' : 'API URL';
	const address = validBaseUrl(field, isOther ? otherApiUrl : apiUrl, 'https://api-learn.ispring.com');
	if (!ON_PREMISE_PATH.test(new URL(address).pathname)) return address;
	throw new Error(
		`${field} is that of an on-premise iSpring Learn, which is not supported. Enter the API address of an account in iSpring's cloud, such as https://api-learn.ispring.com.`,
	);
}

/** Where an iSpring access token comes from: always `/api/v3/token`, also if the API URL has a version in it. */
export function iSpringTokenUrl(credential: ISpringAddress): string {
	return `${iSpringBaseUrl(credential).replace(/\/api\/v\d+$/, '')}/api/v3/token`;
}

/**
 * The address of the account, for the sign-in with login and password. People paste it with the page that they are on,
 * which iSpring calls a wrong form (docs/apis/ispring-learn.md#hosts): only the origin is taken.
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
		throw invalid('must start with https:// (http:// is only for this computer: localhost, 127.0.0.1)');
	}
	return url.origin + trimEnd(url.pathname, '/');
}

function trimmedText(value: unknown): string {
	return typeof value === 'string' ? value.trim() : '';
}
