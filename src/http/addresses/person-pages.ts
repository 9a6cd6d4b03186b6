import {
	bambooHrBaseUrl,
	bambooHrSubdomain,
	iSpringBaseUrl,
	isLoopbackHost,
	type ISpringAddress,
} from './base-url';

/** The page of a person, by ID; undefined when its address is not known. */
export type PersonPage = (id: string) => string;

/**
 * The page of an employee in BambooHR (docs/apis/bamboohr.md#addresses).
 *
 * A Base URL may be that of a test server, with other people than the company's account has, so there are no links then.
 * The simulators on this machine show their people on their start page.
 *
 * @param credential fields of the BambooHR credential
 * @throws an Error when a field of the credential is wrong
 */
export function employeePage(credential: { subdomain?: unknown; baseUrl?: unknown }): PersonPage | undefined {
	const base = new URL(bambooHrBaseUrl(credential));
	if (isLoopbackHost(base.hostname)) return (id) => anchor(base, 'employee', id);
	if (!base.hostname.endsWith('.bamboohr.com')) return undefined;
	const site = `https://${bambooHrSubdomain(credential.subdomain)}.bamboohr.com`;
	return (id) => `${site}/employees/employee.php?id=${encodeURIComponent(id)}`;
}

/**
 * The page of a user in iSpring Learn. Its address in an account is not documented
 * (docs/apis/ispring-learn.md#hosts), so only the simulator has one.
 *
 * @param credential fields of the iSpring Learn credential
 * @throws an Error when a field of the credential is wrong
 */
export function userPage(credential: ISpringAddress): PersonPage | undefined {
	const base = new URL(iSpringBaseUrl(credential));
	return isLoopbackHost(base.hostname) ? (id) => anchor(base, 'user', id) : undefined;
}

function anchor({ origin }: URL, what: string, id: string): string {
	return `${origin}/#${what}-${encodeURIComponent(id)}`;
}
