import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completeInstantly, hireInstantly, registrationCount } from '../../n8n/instant-events.mts';
import type { SampleN8n } from '../../n8n/sample-n8n.mts';
import { testDeliveries } from '../deliveries/test-deliveries.mts';

/**
 * Publishes both instant workflows, lets each system deliver an event, and sends the deliveries that must be refused or
 * do no harm. Unpublishes both in the end.
 */
export async function testInstantWorkflows(n8n: SampleN8n): Promise<void> {
	const { api, until, publishFile } = n8n;
	await test('The instant workflows act on deliveries of BambooHR and iSpring Learn', async (t) => {
		const newHire = await publishFile('instant-new-hire.json');
		let learnerId = '';
		await t.test('instant-new-hire.json creates the account of a new hire', async (t) => {
			const { result, elapsedMs } = await hireInstantly(n8n, until);
			learnerId = result.userId;
			t.diagnostic(`The user was there ${elapsedMs} ms after the change`);
		});
		const completion = await publishFile('instant-completion.json');
		await t.test('instant-completion.json records a completed course', async (t) => {
			const { elapsedMs } = await completeInstantly(n8n, learnerId, until);
			t.diagnostic(`The training record was there ${elapsedMs} ms after the completion`);
		});
		await testDeliveries(t, { ...n8n, newHire, completion });
		await t.test('Unpublishing both workflows leaves nothing registered in either system', async () => {
			for (const workflowId of [newHire, completion]) await api.unpublish(workflowId);
			await until('Unpublishing both', () => registrationCount(n8n) === 0 || undefined);
			assert.equal(registrationCount(n8n), 0);
		});
	});
}
