import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import lodash from 'lodash';
import type { Listener } from './listener.mts';
import { postAll, tenMegabytesOf, type Sample } from './sample.mts';
import { newestRun, type Scene } from './scene.mts';
import { assertNothingWritten, snapshot } from './snapshot.mts';

const TEXT = { 'content-type': 'text/plain' };
const FORM_WITH_FILES = { 'content-type': 'multipart/form-data; boundary=x' };

/**
 * Sends what no genuine sender sends: no run starts and nothing is written.
 *
 * @param body of an event that has not been delivered yet, so that it would be noticed if it were believed
 */
export async function testRefusals(
	t: TestContext,
	scene: Scene,
	listener: Listener,
	body: string,
): Promise<void> {
	const kinds = { forged: forgeries(listener, body), unreadable: unreadable(listener) };
	for (const [kind, samples] of Object.entries(kinds)) {
		await t.test(`${listener.system}: ${kind} deliveries start no run and write nothing`, async (t) => {
			const before = snapshot(scene);
			const lastRun = await newestRun(scene, listener.workflowId);
			t.diagnostic(await postAll(listener.url, samples));
			assert.equal(await newestRun(scene, listener.workflowId), lastRun, 'A run started.');
			assertNothingWritten(scene, before);
		});
	}
}

function forgeries({ system, sign }: Listener, body: string): Sample[] {
	const genuine = sign(body);
	const isSignature = (_: string, name: string) => name.endsWith('signature');
	const big = tenMegabytesOf(body);
	const forged = [
		{ what: 'no signature', body, headers: lodash.omitBy(genuine, isSignature) },
		{ what: 'wrong key', body, headers: sign(body, { key: 'a guess' }) },
		{ what: 'signature of a different body', body: `${body} `, headers: genuine },
		{ what: '10 MB unsigned', body: big, headers: {} },
		{ what: '10 MB with a wrong key', body: big, headers: sign(big, { key: 'a guess' }) },
	].map((sample) => ({ ...sample, expected: 401 }));
	const redated = { ...genuine, 'x-bamboohr-timestamp': '1900000000' };
	const specific =
		system === 'BambooHR'
			? { what: 'replayed with a new time', body, headers: redated, expected: 401 }
			: FORGED_CODE;
	return [...forged, specific];
}

/**
 * Anybody can send a confirmation code. The subscriber is already confirmed, so no code is passed to iSpring Learn; the
 * answer 200 keeps iSpring Learn from sending its own code again.
 */
const FORGED_CODE: Sample = {
	what: 'an invented confirmation',
	body: JSON.stringify({ type: 'CONFIRMATION', payloads: [JSON.stringify({ code: 'a guess' })] }),
	headers: {},
	expected: 200,
};

/** Signed with the right key, so that the signature is not the reason for the refusal. */
function unreadable({ sign }: Listener): Sample[] {
	const bigObject = tenMegabytesOf('{}');
	const bigBroken = '{'.repeat(bigObject.length);
	const form = '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\nb\r\n--x--\r\n';
	return [
		// n8n parses JSON before it calls the trigger.
		{ what: 'broken JSON', body: 'not { JSON', headers: {}, expected: 422 },
		{ what: '10 MB of broken JSON', body: bigBroken, headers: {}, expected: 422 },
		{ what: 'plain text', body: 'not { JSON', headers: TEXT, expected: 400 },
		{ what: 'empty', body: '', headers: {}, expected: 400 },
		{ what: 'null', body: 'null', headers: {}, expected: 400 },
		{ what: 'other JSON', body: '{"hello":1}', headers: {}, expected: 400 },
		{ what: '10 MB of other JSON', body: bigObject, headers: {}, expected: 400 },
		// n8n parses such a form, so the bytes that were signed are gone.
		{ what: 'a form with files', body: form, headers: FORM_WITH_FILES, expected: 400 },
	].map((sample) => ({ ...sample, headers: { ...sign(sample.body), ...sample.headers } }));
}
