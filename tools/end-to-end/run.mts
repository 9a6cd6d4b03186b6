/**
 * The second part of `npm run test:n8n`, on Node 24: starts the simulators, a mail server and n8n, and tests every
 * bundled workflow, one family after the other.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod/v3';
import { isOldest } from '../n8n/folder.cjs';
import { runAndCleanUp } from '../n8n/run-and-clean-up.mts';
import { startSampleN8n } from '../n8n/sample-n8n.mts';
import { bundledWorkflows } from '../n8n/workflow-file.mts';
import { testAlert } from './workflows/alert.mts';
import { testApproval } from './workflows/approval.mts';
import { testBuilderWorkflows } from './workflows/builder.mts';
import { testComplianceWorkflows } from './workflows/compliance.mts';
import { testHrConsole } from './workflows/console.mts';
import { testDigest } from './workflows/digest.mts';
import { testDowntime } from './workflows/downtime.mts';
import { testEnrollment } from './workflows/enrollment.mts';
import { testFirstSync } from './workflows/first-sync.mts';
import { testInstantWorkflows } from './workflows/instant.mts';
import { testISpringLearnPackage } from './workflows/ispring-learn-package.mts';
import { testNextSteps } from './workflows/next-steps.mts';
import { testReminderDays } from './workflows/reminder-days.mts';
import { testSyncWorkflows } from './workflows/sync.mts';
import { testTables } from './workflows/tables.mts';

const settings = z.object({ home: z.string(), logs: z.string(), chromium: z.string() });

/** They start with a Form Trigger that n8n 2.20 does not have. */
const NEED_NEWER_N8N = ['first-sync.json', 'hr-console.json'];

/**
 * All families but that of the first sync work on the same company. The first one fills its accounts; those of the tables
 * and of the digest empty the Data Tables.
 */
const FAMILIES = [
	testSyncWorkflows,
	testNextSteps,
	testBuilderWorkflows,
	testComplianceWorkflows,
	testISpringLearnPackage,
	...(isOldest ? [] : [testHrConsole]),
	testEnrollment,
	testInstantWorkflows,
	testAlert,
	testApproval,
	...(isOldest ? [] : [testFirstSync]),
	testTables,
	testDigest,
	// Days pass in it: whatever came after would be in the future.
	testReminderDays,
];

await runAndCleanUp(async (session) => {
	const { chromium, ...folders } = settings.parse(JSON.parse(process.argv[2] ?? '{}'));
	const n8n = await startSampleN8n(session, folders);
	process.once('exit', (code) => {
		if (code === 1) console.error(`\n${n8n.quoteLog()}`);
	});
	for (const family of FAMILIES) {
		await family(n8n, chromium);
		session.signal.throwIfAborted();
	}
	// N8N_COMMUNITY_PACKAGES came with n8n 2.21.
	if (!isOldest) await testDowntime(session, folders);
	await test('Every bundled workflow was run', () => {
		const bundled = [...n8n.importedFiles].filter((file) => !file.includes('/'));
		const wanted = bundledWorkflows().filter((file) => !isOldest || !NEED_NEWER_N8N.includes(file));
		assert.deepEqual(bundled.sort(), wanted);
	});
});
