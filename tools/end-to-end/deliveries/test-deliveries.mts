import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { SimEmployee } from '../../simulator/bamboohr/index.mts';
import { testDuplicateDelivery } from './duplicates.mts';
import { accountsOf, completionBody, employeeBody, exportOf, hire, pass } from './fixtures.mts';
import { testGenuineDeliveries } from './genuine.mts';
import { bambooHrListener, iSpringListener, secondsAgo } from './listener.mts';
import { testMaximumAge, testWithoutSignature } from './options.mts';
import { testCompletionsOutOfOrder, testEmployeesOutOfOrder } from './out-of-order.mts';
import { testRefusals } from './refused.mts';
import type { Scene } from './scene.mts';

const THREE_HOURS_S = 3 * 3600;
/** Completions in one delivery: about 8 MB. */
const MANY = 40_000;

/**
 * Sends forged and unreadable deliveries, and genuine ones twice, late and out of order, to the real addresses of both
 * triggers.
 */
export async function testDeliveries(t: TestContext, scene: Scene): Promise<void> {
	const newcomer = hire(scene, 'Fay');
	await testBambooHrDeliveries(t, scene, newcomer);
	const [account] = accountsOf(scene, newcomer);
	assert.ok(account, 'The new hire has no account.');
	await testISpringDeliveries(t, scene, account.userId);
	await testGenuineDeliveries(t, scene, newcomer, account.userId);
}

async function testBambooHrDeliveries(t: TestContext, scene: Scene, newcomer: SimEmployee): Promise<void> {
	const listener = bambooHrListener(scene);
	const body = employeeBody('created', newcomer);
	const late = { body, headers: listener.sign(body, { timestamp: secondsAgo(THREE_HOURS_S) }) };
	await testRefusals(t, scene, listener, body);
	await testDuplicateDelivery(t, scene, listener, {
		body,
		count: () => ({ account: accountsOf(scene, newcomer).length }),
		more: [{ ...late, what: 'three hours late', expected: 200 }],
	});
	await testEmployeesOutOfOrder(t, scene, listener);
	await testMaximumAge(t, scene);
}

async function testISpringDeliveries(t: TestContext, scene: Scene, learnerId: string): Promise<void> {
	const listener = iSpringListener(scene);
	const enrollment = pass(scene, 'Delivered Again', learnerId);
	const body = completionBody(enrollment);
	const many = completionBody(enrollment, MANY);
	await testRefusals(t, scene, listener, body);
	await testDuplicateDelivery(t, scene, listener, {
		body,
		count: () => {
			const { types, records, files } = exportOf(scene, enrollment);
			return { 'training type': types.length, record: records.length, file: files.length };
		},
		more: [{ what: `${MANY} events in one`, body: many, headers: listener.sign(many), expected: 200 }],
	});
	await testCompletionsOutOfOrder(t, scene, listener, learnerId);
	await testWithoutSignature(t, scene, enrollment);
}
