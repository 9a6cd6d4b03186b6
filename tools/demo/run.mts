/**
 * The second part of `npm run demo`, on Node 24: starts the simulators, a mail server and n8n, imports the bundled
 * workflows, and syncs once. With `--once` it ends then; without, it leaves everything open until Ctrl-C.
 */
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod/v3';
import { serveMailbox } from '../mailbox/serve.mts';
import { freePort } from '../n8n/free-port.mts';
import { runAndCleanUp } from '../n8n/run-and-clean-up.mts';
import { startSampleN8n, type SampleN8n } from '../n8n/sample-n8n.mts';
import { linkSites } from '../simulator/link-sites.mts';
import { firstSync } from './first-sync.mts';
import { formAddress } from './form-address.mts';
import { addSampleRules } from './sample-rules.mts';
import { welcome } from './welcome.mts';
import { importWorkflows, publishWorkflows } from './workflows.mts';

const FIRST_WORKFLOW = 'sync-people-and-learning.json';
const ENROLLMENT = 'enroll-by-rules.json';
const CONSOLE = 'hr-console.json';
const LOOK_MS = 500;

const runFolder = join(import.meta.dirname, '.run');
const settings = z.object({ startedAtMs: z.number(), endsAtOnce: z.boolean() });

/**
 * Resolves when the signal is aborted.
 *
 * @throws Error when n8n ends before
 */
async function untilAborted(signal: AbortSignal, { hasEnded }: Pick<SampleN8n, 'hasEnded'>): Promise<void> {
	while (!signal.aborted) {
		if (hasEnded()) throw new Error('n8n has ended by itself, so the demo ends, too. Start it again.');
		await pause(LOOK_MS);
	}
}

await runAndCleanUp(async (session) => {
	const { startedAtMs, endsAtOnce } = settings.parse(JSON.parse(process.argv[2] ?? '{}'));
	const ports = { bamboo: await freePort(8701), ispring: await freePort(8702) };
	const n8n = await startSampleN8n(session, { home: runFolder, logs: runFolder, ports });
	process.once('exit', (code) => {
		if (code === 1) console.error(`\n${n8n.quoteLog()}`);
	});
	const emails = await serveMailbox(n8n.mailbox, await freePort(8703));
	session.closing.push(emails.close);
	const sites = [n8n.bamboo.site, n8n.ispring.site];
	for (const site of sites) site.remember('the start');

	const workflows = await importWorkflows(n8n);
	const first = workflows.get(FIRST_WORKFLOW);
	if (first === undefined) throw new Error(`There is no workflows/${FIRST_WORKFLOW}.`);
	await firstSync(n8n, first.id);
	for (const site of sites) site.remember('the first sync');
	console.log(`From the command to this table: ${Math.round((Date.now() - startedAtMs) / 1000)} s.`);
	const enrollment = workflows.get(ENROLLMENT);
	if (enrollment === undefined) throw new Error(`There is no workflows/${ENROLLMENT}.`);
	await addSampleRules(n8n, enrollment.id);
	await publishWorkflows(n8n, workflows);
	if (endsAtOnce) return;

	const consoleAddress = formAddress(n8n.url, workflows.get(CONSOLE));
	const links = [
		...(consoleAddress === undefined ? [] : [{ label: 'HR console', href: consoleAddress }]),
		{ label: 'n8n editor', href: `${n8n.url}/workflow/${first.id}` },
		{ label: 'Emails', href: emails.url },
	];
	linkSites(n8n, links);
	emails.site.neighbors = n8n.bamboo.site.neighbors;
	console.log(`\n${welcome(n8n, emails.site.neighbors)}\n`);
	await untilAborted(session.signal, n8n);
});
