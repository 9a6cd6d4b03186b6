/**
 * The second part of `npm run demo`, on Node 24: starts the simulators and n8n, and tests every bundled workflow. With
 * `--once` it ends then; without, it leaves n8n open until Ctrl-C.
 */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { runAndCleanUp } from '../n8n/run-and-clean-up.mts';
import { bundledWorkflows } from '../n8n/workflow-file.mts';
import { testBuilderWorkflows } from './builder-workflows.mts';
import { OWNER, startDemo, type Demo } from './Demo.mts';
import { testInstantWorkflows } from './instant-workflows.mts';
import { testSyncWorkflows } from './sync-workflows.mts';

const endsAtOnce = process.argv.includes('--once');

/** Where to look, and how to sign in. */
function addresses({ url, bamboo, ispring }: Demo, workflowId: string): string {
	return [
		'',
		`n8n             ${url}/workflow/${workflowId}`,
		`                sign in as ${OWNER.email} with the password ${OWNER.password}`,
		`BambooHR        ${bamboo.url}  (simulator: employees, their training records and files)`,
		`iSpring Learn   ${ispring.url}  (simulator: users and their enrollments)`,
		'',
		'Press "Execute workflow" again: it finds nothing to change.',
		'Press Ctrl-C to stop everything and to see the summary of the tests.',
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
	const { signal } = session;
	const demo = await startDemo(session);
	process.once('exit', (code) => {
		if (code === 1) console.error(`\n${demo.quoteLog()}`);
	});
	const workflowId = await testSyncWorkflows(demo);
	signal.throwIfAborted();
	await testBuilderWorkflows(demo);
	signal.throwIfAborted();
	await testInstantWorkflows(demo);
	signal.throwIfAborted();
	await test('The demo ran every bundled workflow', () => {
		assert.deepEqual([...demo.importedFiles].sort(), bundledWorkflows());
	});
	if (endsAtOnce) return;
	console.log(addresses(demo, workflowId ?? ''));
	await untilAborted(signal);
});
