import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completeInstantly, hireInstantly, registrationCount } from '../n8n/instant-events.mts';
import { publish } from '../n8n/publish.mts';
import type { Demo } from './Demo.mts';
import { testDeliveries } from './deliveries/test-deliveries.mts';

/**
 * Publishes both instant workflows, lets each system deliver an event, and sends the deliveries that must be refused or
 * do no harm. Unpublishes both in the end.
 */
export async function testInstantWorkflows(demo: Demo): Promise<void> {
	const { api, until } = demo;
	const publishFile = async (file: string, triggerOptions?: Record<string, unknown>) => {
		const workflowId = await demo.importFile(file, triggerOptions);
		await publish(demo, workflowId, `workflows/${file}`);
		return workflowId;
	};
	await test('The instant workflows act on deliveries of BambooHR and iSpring Learn', async (t) => {
		const newHire = await publishFile('instant-new-hire.json');
		let learnerId = '';
		await t.test('instant-new-hire.json creates the account of a new hire', async (t) => {
			const { result, elapsedMs } = await hireInstantly(demo, until);
			learnerId = result.userId;
			t.diagnostic(`The user was there ${elapsedMs} ms after the change`);
		});
		const completion = await publishFile('instant-completion.json');
		await t.test('instant-completion.json records a completed course', async (t) => {
			const { elapsedMs } = await completeInstantly(demo, learnerId, until);
			t.diagnostic(`The training record was there ${elapsedMs} ms after the completion`);
		});
		await testDeliveries(t, { ...demo, newHire, completion, publishFile });
		await t.test('Unpublishing both workflows leaves nothing registered in either system', async () => {
			for (const workflowId of [newHire, completion]) await api.unpublish(workflowId);
			await until('Unpublishing both', () => registrationCount(demo) === 0 || undefined);
			assert.equal(registrationCount(demo), 0);
		});
	});
}
