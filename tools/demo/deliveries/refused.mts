import lodash from 'lodash';
import type { Listener } from './listener.mts';
import { postAll, tenMegabytesOf, type Sample } from './sample.mts';
import { newestRun, type Finding, type Scene } from './scene.mts';
import { changedSince, inWords, snapshot } from './snapshot.mts';

const TEXT = { 'content-type': 'text/plain' };
const FORM_WITH_FILES = { 'content-type': 'multipart/form-data; boundary=x' };

/**
 * What nobody genuine sends: no run starts and nothing is written.
 *
 * @param body of something that was not told yet, so that believing it would be noticed
 */
export async function refused(scene: Scene, listener: Listener, body: string): Promise<Finding[]> {
	const findings: Finding[] = [];
	const kinds = { forged: forgeries(listener, body), garbage: garbage(listener) };
	for (const [kind, samples] of Object.entries(kinds)) {
		const before = snapshot(scene);
		const lastRun = await newestRun(scene, listener.workflowId);
		const { isRight, seen } = await postAll(listener.url, samples);
		const isStarted = (await newestRun(scene, listener.workflowId)) !== lastRun;
		const changed = changedSince(scene, before);
		findings.push({
			isRight: isRight && !isStarted && changed.length === 0,
			seen: `${listener.system}, ${kind}: ${seen}; ${isStarted ? 'A RUN STARTED' : 'no run'}, ${inWords(changed)}`,
		});
	}
	return findings;
}

function forgeries({ system, sign }: Listener, body: string): Sample[] {
	const right = sign(body);
	const isSignature = (_: string, name: string) => name.endsWith('signature');
	const big = tenMegabytesOf(body);
	const forged = [
		{ what: 'no signature', body, headers: lodash.omitBy(right, isSignature) },
		{ what: 'another key', body, headers: sign(body, { key: 'a guess' }) },
		{ what: 'signature of another body', body: `${body} `, headers: right },
		{ what: '10 MB unsigned', body: big, headers: {} },
		{ what: '10 MB with another key', body: big, headers: sign(big, { key: 'a guess' }) },
	].map((sample) => ({ ...sample, expected: 401 }));
	const redated = { ...right, 'x-bamboohr-timestamp': '1900000000' };
	const ofItsOwn =
		system === 'BambooHR'
			? { what: 'replayed under a new time', body, headers: redated, expected: 401 }
			: FORGED_CODE;
	return [...forged, ofItsOwn];
}

/**
 * Anybody may send a code. The subscriber is confirmed by now, so no code is handed back to iSpring Learn, and 200 keeps it
 * from sending a code of its own again.
 */
const FORGED_CODE: Sample = {
	what: 'a made-up confirmation',
	body: JSON.stringify({ type: 'CONFIRMATION', payloads: [JSON.stringify({ code: 'a guess' })] }),
	headers: {},
	expected: 200,
};

/** With a right signature, so that it is not for this that they are refused. */
function garbage({ system, sign }: Listener): Sample[] {
	const bigObject = tenMegabytesOf('{}');
	const bigNonsense = '{'.repeat(bigObject.length);
	const form = '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\nb\r\n--x--\r\n';
	return [
		// n8n reads JSON before it asks the trigger.
		{ what: 'broken JSON', body: 'not { JSON', headers: {}, expected: 422 },
		{ what: '10 MB of broken JSON', body: bigNonsense, headers: {}, expected: 422 },
		{ what: 'plain text', body: 'not { JSON', headers: TEXT, expected: 400 },
		{ what: 'empty', body: '', headers: {}, expected: 400 },
		{ what: 'null', body: 'null', headers: {}, expected: 400 },
		{ what: 'other JSON', body: '{"hello":1}', headers: {}, expected: 400 },
		{ what: '10 MB of other JSON', body: bigObject, headers: {}, expected: 400 },
		// The bytes that were signed are gone when n8n has taken such a form apart.
		{
			what: 'a form with files',
			body: form,
			headers: FORM_WITH_FILES,
			expected: system === 'BambooHR' ? 401 : 400,
		},
	].map((sample) => ({ ...sample, headers: { ...sign(sample.body), ...sample.headers } }));
}
