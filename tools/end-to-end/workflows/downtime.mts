import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { DateTime } from 'luxon';
import { N8nApi } from '../../n8n/n8n-api.mts';
import { startN8n } from '../../n8n/n8n-process.mts';
import { publish } from '../../n8n/publish.mts';
import { packedIn } from '../../n8n/registry/packed-in.mts';
import { startRegistry } from '../../n8n/registry/registry.mts';
import type { Session } from '../../n8n/run-and-clean-up.mts';
import { OWNER } from '../../n8n/sample-n8n.mts';
import { saveCredentials } from '../../n8n/save-credentials.mts';
import { untilWithin } from '../../n8n/wait-until.mts';
import { workflowWith } from '../../n8n/workflow-file.mts';
import { startSampleSystems } from '../../simulator/sample-systems.mts';

const RUNS = 'bamboohr_ispring_runs';
const LIMIT_MS = 120_000;
/** How long n8n must stay without a run to show that there is none. */
const QUIET_MS = 10_000;

/**
 * Has n8n instances of their own install the packages from a registry on this machine, as N8N_COMMUNITY_PACKAGES says,
 * and makes one of them miss a scheduled run.
 */
export async function testDowntime(
	session: Session,
	{ home, logs }: { home: string; logs: string },
): Promise<void> {
	const { signal, closing } = session;
	const until = untilWithin({ limitMs: LIMIT_MS, signal });
	const packages = packedIn(home);
	const systems = await startSampleSystems(closing);
	const registry = await startRegistry(logs, packages);
	closing.push(registry.close);
	const start = async (folder: string, checksumOf: (name: string) => string) => {
		const list = packages.map(({ name, version }) => ({ name, version, checksum: checksumOf(name) }));
		const env = {
			...registry.env,
			N8N_UNVERIFIED_PACKAGES_ENABLED: 'false',
			N8N_COMMUNITY_PACKAGES_MANAGED_BY_ENV: 'true',
			N8N_COMMUNITY_PACKAGES: JSON.stringify(list),
		};
		mkdirSync(join(home, folder), { recursive: true });
		const running = await startN8n(join(home, folder), join(logs, `${folder}.log`), signal, {
			ports: { editor: 0, broker: 0 },
			env,
		});
		// A test that fails leaves it running, and the command would never end.
		closing.push(running.stop);
		return { n8n: running, api: new N8nApi(running.url) };
	};
	const right = (name: string) => registry.integrityOf(name);

	await test('Packages whose checksum differs are not installed', async () => {
		const { n8n, api } = await start('other-checksum', () => `sha512-${'A'.repeat(86)}==`);
		await api.setUpOwner(OWNER);
		await assert.rejects(async () => await saveCredentials(api, systems, 'simulator'));
		// n8n compares twice, and says the second after its own error of the second time.
		assert.match(n8n.log(), /Checksum verification failed|Failed to verify package checksum/);
		await n8n.stop();
	});

	await test('Packages named in the environment are installed, although unverified ones are not allowed; a run that n8n missed is made up for once', async (t) => {
		const { n8n, api } = await start('by-environment', right);
		await api.setUpOwner(OWNER);
		const credentials = await saveCredentials(api, systems, 'simulator');
		const due = DateTime.now().plus({ seconds: 75 }).startOf('minute');
		const times = { time: [{ timeOfDay: due.toFormat('HH:mm') }] };
		const edits = { nodes: { 'Sync schedule': { times } } };
		const id = await api.createWorkflow(workflowWith('sync-people.json', credentials, undefined, edits));
		await publish({ api, until }, id, 'workflows/sync-people.json');
		await n8n.stop();
		assert.ok(DateTime.now() < due, 'This machine was too slow to stop n8n before the scheduled time.');
		t.diagnostic(`n8n is down at ${due.toFormat('HH:mm')}`);
		await pause(due.toMillis() - Date.now() + 1000, undefined, { signal });

		for (const title of ['once', 'and not again']) {
			const { n8n: again, api: later } = await start('by-environment', right);
			await later.signIn(OWNER);
			await until('Waiting for the run', async () => {
				const runs = await later.executionsOf(id);
				return runs.some(({ status }) => status === 'success') || undefined;
			});
			await pause(QUIET_MS, undefined, { signal });
			assert.equal((await later.executionsOf(id)).length, 1, title);
			const rows = await later.rowsOfRuns(RUNS);
			assert.deepEqual(
				rows.map(({ by, status, mode }) => [by, status, mode]),
				[['catch-up', 'success', 'full']],
			);
			await again.stop();
		}
	});
}
