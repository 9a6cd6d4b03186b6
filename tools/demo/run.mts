/**
 * The second part of `npm run demo`, on Node 24: starts the simulators and n8n, and syncs once. With `--once` it ends
 * then; without, it leaves everything open until Ctrl-C.
 */
import { once } from 'node:events';
import { join } from 'node:path';
import { runAndCleanUp } from '../n8n/run-and-clean-up.mts';
import { OWNER, startSampleN8n, type SampleN8n } from '../n8n/sample-n8n.mts';
import { firstSync } from './first-sync.mts';

const runFolder = join(import.meta.dirname, '.run');
const endsAtOnce = process.argv.includes('--once');

/** Where to look, and how to sign in. */
function addresses({ url, bamboo, ispring }: SampleN8n, workflowId: string): string {
	return [
		'',
		`n8n             ${url}/workflow/${workflowId}`,
		`                sign in as ${OWNER.email} with the password ${OWNER.password}`,
		`BambooHR        ${bamboo.url}  (simulator: employees, their training records and files)`,
		`iSpring Learn   ${ispring.url}  (simulator: users and their enrollments)`,
		'',
		'Press "Execute workflow" again: it finds nothing to change.',
		'Press Ctrl-C to stop everything.',
	].join('\n');
}

/** Resolves when the signal is aborted, and keeps the process alive until then. */
async function untilAborted(signal: AbortSignal): Promise<void> {
	if (signal.aborted) return;
	const keepAlive = setInterval(() => undefined, 60_000);
	await once(signal, 'abort');
	clearInterval(keepAlive);
}

await runAndCleanUp(async (session) => {
	const n8n = await startSampleN8n(session, { home: runFolder, logs: runFolder });
	process.once('exit', (code) => {
		if (code === 1) console.error(`\n${n8n.quoteLog()}`);
	});
	const workflowId = await firstSync(n8n);
	if (endsAtOnce) return;
	console.log(addresses(n8n, workflowId));
	await untilAborted(session.signal);
});
