import { deleteOnce } from '../../../src/http/idempotency/delete-once';
import { settle } from '../../../src/http/settle';
import { networkError, scripted, type Reply } from '../scripted.mts';

const LOST = networkError('ECONNRESET');

/** One reply a try; the last one stays. */
async function run(...replies: Reply[]) {
	const { transport, sent, clock } = scripted(
		(_request, n) => replies[Math.min(n, replies.length) - 1] ?? {},
	);
	const outcome = await settle(deleteOnce(transport, '/thing/7'));
	const error = outcome.ok ? 'none' : outcome.error;
	const requests = sent.map(({ method, path }) => `${method} ${path}`);
	return { error, requests, tries: sent.length, counts: transport.counts, waits: clock.waits };
}

describe('deleteOnce', () => {
	it('sends one request and accepts a response that is not JSON', async () => {
		expect(await run({ text: 'gone' })).toMatchObject({
			error: 'none',
			requests: ['DELETE /thing/7'],
			counts: { writes: 1 },
		});
	});

	it.each([LOST, { status: 502 }, { status: 500 }])(
		'treats "not found" as success after a lost response, and counts it as one write',
		async (reply) => {
			const { error, tries, counts, waits } = await run(reply, { status: 404 });
			expect({ error, tries, waits }).toEqual({ error: 'none', tries: 2, waits: [750] });
			expect(counts).toMatchObject({ writes: 1, retries: 1, waitedMs: 750 });
		},
	);

	it('deletes with the second attempt what the first did not reach', async () => {
		expect(await run(LOST, {})).toMatchObject({ error: 'none', tries: 2, counts: { writes: 1 } });
	});

	it('reports that the record never existed', async () => {
		expect(await run({ status: 404 })).toMatchObject({
			error: { status: 404 },
			tries: 1,
			counts: { writes: 0 },
		});
	});

	it('does not treat a 404 as success after a throttled attempt, which had no effect', async () => {
		const wait = { status: 429, headers: { 'retry-after': '1' } };
		expect(await run(wait, { status: 404 })).toMatchObject({ error: { status: 404 }, counts: { writes: 0 } });
	});

	it.each([400, 401, 403, 405])('does not repeat a refusal: %d', async (status) => {
		expect(await run({ status })).toMatchObject({ error: { status }, tries: 1 });
	});

	it.each([400, 403, 405])(
		'does not treat another refusal as success after a lost response: %d',
		async (status) => {
			expect(await run(LOST, { status })).toMatchObject({
				error: { status },
				tries: 2,
				counts: { writes: 0 },
			});
		},
	);

	it('gives up after four attempts', async () => {
		expect(await run(LOST)).toMatchObject({ error: { kind: 'unreachable', mayHaveActed: true }, tries: 4 });
	});
});
