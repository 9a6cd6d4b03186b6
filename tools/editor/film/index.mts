import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startN8n } from '../../n8n/n8n-process.mts';
import { packedIn } from '../../n8n/registry/packed-in.mts';
import { startRegistry } from '../../n8n/registry/registry.mts';
import type { Session } from '../../n8n/run-and-clean-up.mts';
import { startSampleSystems } from '../../simulator/sample-systems.mts';
import { openBrowser } from '../browser.mts';
import { OWNER } from '../walk/index.mts';
import { recordFilm } from './record.mts';

const FILE = join(import.meta.dirname, '..', '..', '..', 'docs', 'images', 'film.gif');

/**
 * Makes the film at the top of the README, in an n8n of its own that has nothing yet and installs the package from a
 * registry on this machine.
 *
 * @returns its size in bytes
 */
export async function makeFilm(
	{ signal, closing }: Session,
	{ folder, logs, chromium }: { folder: string; logs: string; chromium: string },
): Promise<number> {
	const [published] = packedIn(folder);
	if (published === undefined) throw new Error(`There is no packed package in ${folder}.`);
	const { bamboo, ispring } = await startSampleSystems(closing);
	const registry = await startRegistry(folder, [published]);
	closing.push(registry.close);
	const home = join(folder, 'film');
	mkdirSync(home);
	const n8n = await startN8n(home, join(logs, 'n8n-film.log'), signal, {
		ports: { editor: 0, broker: 0 },
		env: registry.env,
	});
	closing.push(async () => await n8n.stop());
	const { page, close } = await openBrowser(chromium, n8n.url);
	closing.push(close);
	const { subdomain, accessToken } = bamboo;
	const { clientId, clientSecret } = ispring;
	return await recordFilm(
		{
			page,
			owner: OWNER,
			packageName: published.name,
			bambooHr: { subdomain, accessToken, baseUrl: bamboo.url },
			iSpring: { clientId, clientSecret, otherApiUrl: ispring.url },
		},
		FILE,
	);
}
