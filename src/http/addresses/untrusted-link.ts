import { isLoopbackHost } from './base-url';

/** Other spellings of this computer: names under `localhost`, "any address", and IPv4 addresses written as IPv6. */
const OTHER_LOOPBACK = /^(?:.+\.localhost|0\.0\.0\.0|\[::\]|\[::ffff:(?:7f[0-9a-f]{2}:[0-9a-f]{1,4}|0:0)\])$/;

/** Whether an address leads to the computer that n8n runs on, where services may trust everybody who reaches them. */
export function isThisMachine({ hostname }: URL): boolean {
	const host = hostname.replace(/\.$/, '');
	return isLoopbackHost(host) || OTHER_LOOPBACK.test(host);
}

/** Where a redirect leads; undefined when that is another host, port or scheme, or no address. */
export function sameOriginRedirect(from: URL, location: string | undefined): URL | undefined {
	if (location === undefined || !URL.canParse(location, from.href)) return undefined;
	const target = new URL(location, from);
	return target.origin === from.origin ? target : undefined;
}
