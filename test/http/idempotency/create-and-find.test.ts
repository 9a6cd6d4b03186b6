import { createAndFind } from '../../../src/http/idempotency/create-and-find';
import { networkError, scripted, type Reply } from '../scripted.mts';

/** Answers requests by method, each with these in turn; the last one stays. */
function create(posts: Reply[], gets: Reply[]) {
	const seen: boolean[] = [];
	const count = { GET: 0, POST: 0 };
	const { transport, sent } = scripted(({ method }) => {
		const [replies, n] = method === 'GET' ? [gets, ++count.GET] : [posts, ++count.POST];
		return replies[Math.min(n, replies.length) - 1] ?? {};
	});
	const made = createAndFind<unknown>({
		transport,
		request: 'POST /things',
		send: async () => await transport.request({ method: 'POST', path: '/things', expectsJson: false }),
		findCreated: async (isSent) => {
			seen.push(isSent);
			return await transport.request({ method: 'GET', path: '/things' });
		},
	});
	return { made, transport, seen, methods: () => sent.map(({ method }) => method).join(' ') };
}

describe('createAndFind', () => {
	it('looks up the record after creating it', async () => {
		const { made, methods, transport, seen } = create([{}], [{ json: '7' }]);
		expect(await made).toBe('7');
		expect(methods()).toBe('POST GET');
		expect(transport.counts).toMatchObject({ writes: 1, retries: 0 });
		expect(seen).toEqual([true]);
	});

	it('looks up the record before retrying when the response was lost', async () => {
		const lost = create([networkError('ECONNRESET')], [{ json: '7' }]);
		expect(await lost.made).toBe('7');
		expect(lost.methods()).toBe('POST GET');
		expect(lost.transport.counts.writes).toBe(1);
		expect(lost.seen).toEqual([false]);

		const notMade = create([networkError('ECONNRESET'), {}], [{ json: null }, { json: '7' }]);
		expect(await notMade.made).toBe('7');
		expect(notMade.methods()).toBe('POST GET POST GET');
		expect(notMade.seen).toEqual([false, true]);
	});

	it('waits for a stale list and never creates a duplicate', async () => {
		const { made, methods, transport } = create([{}], [{ json: null }, { json: null }, { json: '7' }]);
		expect(await made).toBe('7');
		expect(methods()).toBe('POST GET GET GET');
		expect(transport.counts.writes).toBe(1);
	});

	it('reports that the record was created when the list never shows it or cannot be read', async () => {
		for (const list of [{ json: null }, { status: 403 }]) {
			const { made, methods } = create([{}], [list]);
			await expect(made).rejects.toMatchObject({
				message:
					'BambooHR gave an unexpected response to POST /things: the request succeeded, but the new record does not appear in the list',
				hint: expect.stringContaining('create a duplicate'),
				mayHaveActed: true,
			});
			expect(methods()).not.toContain('POST GET POST');
		}
	});

	it('rejects with the refusal, or with the error of the list when the outcome is unknown', async () => {
		const refused = create([{ status: 406 }], [{ json: null }]);
		await expect(refused.made).rejects.toMatchObject({ status: 406 });
		expect(refused.methods()).toBe('POST');

		const unknown = create([networkError('ECONNRESET')], [{ status: 403 }]);
		await expect(unknown.made).rejects.toMatchObject({ status: 403 });
		expect(unknown.methods()).toBe('POST GET');
	});
});
