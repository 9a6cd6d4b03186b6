import {
	CredentialError,
	MissingIdError,
	RefusedError,
	SyncError,
	UnreachableError,
} from '../../../src/errors';
import { createOnce } from '../../../src/http/idempotency/create-once';
import { fakeClock } from '../../support/clients.mts';

const lost = new UnreachableError('iSpring Learn', 'POST /group: the connection was reset', true);
const broken = new RefusedError({ system: 'iSpring Learn', method: 'POST', path: '/group', status: 502 });
const refused = new RefusedError({ system: 'iSpring Learn', method: 'POST', path: '/group', status: 400 });
const noId = new MissingIdError('iSpring Learn', 'POST /group', 'groupId');

/** What `create` and `find` do, one entry a call; the last one stays. */
async function run(creations: Array<string | Error>, findings: Array<string | Error | null> = [null]) {
	const clock = fakeClock();
	const counts = { sent: 0, writes: 0, retries: 0, waitedMs: 0 };
	const log: string[] = [];
	const next = <T>(name: string, list: Array<T | Error>) => {
		log.push(name);
		const done = log.filter((entry) => entry === name).length;
		const value = list[Math.min(done, list.length) - 1];
		if (value instanceof Error || value === undefined) throw value ?? new Error('the script is empty');
		return value;
	};
	const outcome = await createOnce({
		create: async () => next('create', creations),
		find: async () => next('find', findings),
		clock,
		counts,
	}).catch((error: unknown) => error);
	return { outcome, log: log.join(' '), counts, waits: clock.waits };
}

describe('createOnce', () => {
	it('does not look anything up when the request succeeds', async () => {
		expect(await run(['id'])).toMatchObject({ outcome: 'id', log: 'create', waits: [] });
	});

	it.each([lost, broken])(
		'returns the existing record after a lost response, and counts it as written',
		async (error) => {
			const { outcome, log, counts } = await run([error], ['id']);
			expect({ outcome, log }).toEqual({ outcome: 'id', log: 'create find' });
			expect(counts).toEqual({ sent: 0, writes: 1, retries: 0, waitedMs: 750 });
		},
	);

	it('repeats the request only if nothing is found, after a pause', async () => {
		const { outcome, log, counts, waits } = await run([lost, 'id'], [null]);
		expect({ outcome, log, waits }).toEqual({ outcome: 'id', log: 'create find create', waits: [750] });
		// The second creation is counted by the transport.
		expect(counts).toMatchObject({ writes: 0, retries: 1 });
	});

	it('gives up after four attempts and a look-up after the last one', async () => {
		const { outcome, log, waits } = await run([lost]);
		expect(outcome).toBe(lost);
		expect(log).toBe('create find create find create find create find');
		expect(waits).toEqual([750, 1500, 3000, 6000]);
	});

	it('neither counts nor creates again what succeeded without an ID in the response', async () => {
		const { outcome, log, counts } = await run([noId, 'second'], [null, null, 'id']);
		expect({ outcome, log }).toEqual({ outcome: 'id', log: 'create find find find' });
		expect(counts).toMatchObject({ writes: 0, retries: 0 });
		expect((await run([noId])).outcome).toBe(noId);
	});

	it.each([refused, new CredentialError('iSpring Learn', 'Wrong key'), new TypeError('a mistake of ours')])(
		'does not look after %s',
		async (error) => {
			expect(await run([error])).toMatchObject({ outcome: error, log: 'create' });
		},
	);

	it('does not create again when the look-up fails', async () => {
		const away = new UnreachableError('iSpring Learn', 'GET /groups: the connection was reset', false);
		const { outcome, log } = await run([lost], [away]);
		expect(outcome).toBe(away);
		expect(log).toBe('create find');
		expect(outcome).toBeInstanceOf(SyncError);
	});
});
