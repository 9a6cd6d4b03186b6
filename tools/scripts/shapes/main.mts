/**
 * `npm run shapes`: reads a small part of each list from BambooHR and iSpring Learn, and prints the shapes of the answers
 * without any value. It only sends GET requests, except for signing in to iSpring Learn.
 */
import { readBambooHr, readISpring } from './systems.mts';

const HELP = `Set the environment variables for one system or both:

  BAMBOOHR_SUBDOMAIN, or BAMBOOHR_BASE_URL, and BAMBOOHR_ACCESS_TOKEN
  ISPRING_API_URL, ISPRING_CLIENT_ID and ISPRING_CLIENT_SECRET`;

function bambooHrBase(): string | undefined {
	const { BAMBOOHR_BASE_URL, BAMBOOHR_SUBDOMAIN } = process.env;
	if (BAMBOOHR_BASE_URL) return BAMBOOHR_BASE_URL;
	if (!BAMBOOHR_SUBDOMAIN) return undefined;
	// Anything but a single label could lead to a foreign host.
	if (!/^[a-z\d-]+$/i.test(BAMBOOHR_SUBDOMAIN))
		throw new Error('BAMBOOHR_SUBDOMAIN is not valid: enter only the part before ".bamboohr.com".');
	return `https://${BAMBOOHR_SUBDOMAIN}.bamboohr.com`;
}

async function main(): Promise<void> {
	const { BAMBOOHR_ACCESS_TOKEN, ISPRING_API_URL, ISPRING_CLIENT_ID, ISPRING_CLIENT_SECRET } = process.env;
	const base = bambooHrBase();
	const hasISpring = ISPRING_API_URL && ISPRING_CLIENT_ID && ISPRING_CLIENT_SECRET;
	if (!(base && BAMBOOHR_ACCESS_TOKEN) && !hasISpring) throw new Error(HELP);
	if (base && BAMBOOHR_ACCESS_TOKEN) {
		console.log(['# BambooHR', '', ...(await readBambooHr(base, BAMBOOHR_ACCESS_TOKEN)), ''].join('\n'));
	}
	if (hasISpring) {
		const key = { client_id: ISPRING_CLIENT_ID, client_secret: ISPRING_CLIENT_SECRET };
		console.log(['# iSpring Learn', '', ...(await readISpring(ISPRING_API_URL, key)), ''].join('\n'));
	}
}

await main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
