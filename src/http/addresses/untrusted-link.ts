import { isLoopbackHost } from './base-url';

/** Other names of this machine: subdomains of `localhost`, the unspecified address, and IPv4-mapped IPv6 addresses. */
const OTHER_LOOPBACK = /^(?:.+\.localhost|0\.0\.0\.0|\[::\]|\[::ffff:(?:7f[0-9a-f]{2}:[0-9a-f]{1,4}|0:0)\])$/;

/** Whether a URL points to the machine that n8n runs on, where services may trust every local caller. */
export function isThisMachine({ hostname }: URL): boolean {
	const host = hostname.replace(/\.$/, '');
	return isLoopbackHost(host) || OTHER_LOOPBACK.test(host);
}

/** The target of a redirect; undefined when it has another origin or is not a URL. */
export function sameOriginRedirect(from: URL, location: string | undefined): URL | undefined {
	if (location === undefined || !URL.canParse(location, from.href)) return undefined;
	const target = new URL(location, from);
	return target.origin === from.origin ? target : undefined;
}
