import { createTransport } from '../../../src/http/transport';
import { settle } from '../../../src/http/settle';
import type { HttpRequest } from '../../../src/http/types';
import { simulatedServer, type RateLimit } from './simulated-server.mts';
import { virtualClock } from './virtual-clock.mts';

interface Load {
	requests: number;
	concurrency?: number;
	latencyMs?: (inFlight: number, request: HttpRequest) => number;
	limit?: RateLimit;
	statusOf?: (request: HttpRequest, nth: number) => number;
}

/** Sends that many writes through a transport; returns what the server saw and how long it took. */
async function load({ requests, concurrency, latencyMs = () => 100, limit, statusOf }: Load) {
	const clock = virtualClock();
	const server = simulatedServer(clock, latencyMs, limit, statusOf);
	const transport = createTransport({
		system: 'iSpring Learn',
		send: server.send,
		clock,
		...(concurrency === undefined ? {} : { concurrency }),
	});
	const paths = Array.from({ length: requests }, (_, n) => `/user/${n}`);
	const answers = await clock.run(
		Promise.all(
			paths.map(async (path) => await settle(transport.request({ method: 'POST', path, body: {} }))),
		),
	);
	return { ...server.counts, answers, ms: clock.nowMs() };
}

describe('A transport without a fixed concurrency', () => {
	it('finishes a first load at least 2.2 times as fast as with four requests in flight', async () => {
		const fixed = await load({ requests: 2200, concurrency: 4 });
		const adaptive = await load({ requests: 2200 });
		expect(fixed.ms / adaptive.ms).toBeGreaterThan(2.2);
		expect(adaptive.mostInFlight).toBe(16);
	});

	it('does not add requests when the server takes longer for each one it has to answer', async () => {
		const { mostInFlight } = await load({ requests: 500, latencyMs: (inFlight) => 50 * inFlight });
		expect(mostInFlight).toBeLessThanOrEqual(5);
	});

	it('has half as many requests in flight after the server has asked to wait', async () => {
		const limit: RateLimit = { requests: 200, perMs: 60_000, kind: 'window' };
		let sent = 0;
		let mostAfterwards = 0;
		await load({
			requests: 210,
			limit,
			latencyMs(inFlight) {
				sent += 1;
				if (sent > 220) mostAfterwards = Math.max(mostAfterwards, inFlight);
				return 100;
			},
		});
		expect(mostAfterwards).toBeLessThanOrEqual(8);
	});
});

describe('A transport with a fixed concurrency', () => {
	it.each([1, 2, 7, 16])('has exactly that many requests in flight (%i)', async (concurrency) => {
		const { mostInFlight } = await load({ requests: 300, concurrency });
		expect(mostInFlight).toBe(concurrency);
	});
});

const SIX_A_SECOND = (['window', 'sliding', 'bucket'] as const).flatMap((kind) =>
	[1, 20, 100, 400].map((latencyMs) => ({ kind, latencyMs, requests: 6, perMs: 1000 })),
);
const OTHERS = [
	{ kind: 'window', latencyMs: 50, requests: 100, perMs: 60_000 },
	{ kind: 'bucket', latencyMs: 50, requests: 300, perMs: 10_000 },
	{ kind: 'sliding', latencyMs: 50, requests: 2, perMs: 1000 },
] as const;

describe('A server with a limit', () => {
	it.each([...SIX_A_SECOND, ...OTHERS])(
		'refuses at most 15 % of all requests, and none is lost ($kind, $latencyMs ms, $requests in $perMs ms)',
		async ({ latencyMs, ...limit }) => {
			const { accepted, refused, answers } = await load({
				requests: 600,
				limit,
				latencyMs: () => latencyMs,
			});
			expect(answers.filter(({ ok }) => ok)).toHaveLength(600);
			expect(accepted).toBe(600);
			expect(refused / (accepted + refused)).toBeLessThanOrEqual(0.15);
		},
	);

	it.each(SIX_A_SECOND)(
		'is used to at least two thirds of its limit ($kind, $latencyMs ms)',
		async ({ latencyMs, ...limit }) => {
			const { ms } = await load({ requests: 600, limit, latencyMs: () => latencyMs });
			expect(ms).toBeLessThanOrEqual(1.5 * 100_000);
		},
	);

	it('is used as well when most of what it answers is 404', async () => {
		const { ms } = await load({
			requests: 600,
			limit: { kind: 'sliding', requests: 6, perMs: 1000 },
			statusOf: ({ path }) => (/[12457]$/.test(path) ? 404 : 200),
		});
		expect(ms).toBeLessThanOrEqual(1.5 * 100_000);
	});
});

const PER_MINUTE = (['window', 'sliding', 'bucket'] as const).flatMap((kind) =>
	(['nothing', 'one second'] as const).flatMap((retryAfter) =>
		(
			[
				[429, undefined],
				[503, undefined],
				[429, 1],
				[429, 16],
			] as const
		).map(([status, concurrency]) => ({ kind, retryAfter, status, concurrency })),
	),
);

describe('A server with a limit per minute that does not say when to come back', () => {
	it.each(PER_MINUTE)(
		'loses no request ($kind, Retry-After: $retryAfter, $status, concurrency $concurrency)',
		async ({ concurrency, ...limit }) => {
			const { accepted, refused, answers, ms } = await load({
				requests: 300,
				limit: { requests: 60, perMs: 60_000, ...limit },
				...(concurrency === undefined ? {} : { concurrency }),
			});
			expect(answers.filter(({ ok }) => ok)).toHaveLength(300);
			expect(accepted).toBe(300);
			expect(refused / (accepted + refused)).toBeLessThanOrEqual(0.2);
			expect(ms).toBeLessThanOrEqual(1.5 * 5 * 60_000);
		},
	);

	it.each(PER_MINUTE.filter(({ kind }) => kind === 'window'))(
		'ends the run with an error when it never lets anything through ($status, concurrency $concurrency, Retry-After: $retryAfter)',
		async ({ concurrency, ...limit }) => {
			const { accepted, refused, answers, ms } = await load({
				requests: 300,
				limit: { requests: 0, perMs: 60_000, ...limit },
				...(concurrency === undefined ? {} : { concurrency }),
			});
			expect(accepted).toBe(0);
			expect(refused).toBeLessThanOrEqual(9 * (concurrency ?? 4) + 6);
			expect(ms).toBeLessThanOrEqual(7 * 60_000);
			for (const answer of answers)
				expect(answer.ok ? '' : String(answer.error)).toContain(`answered ${limit.status} to POST`);
		},
	);
});

describe('A server that refuses without regard to the rate', () => {
	it.each([4, 5, 7, 10, 20, 50])(
		'takes at most three times as long as the pauses when it refuses every %ith request',
		async (every) => {
			const { ms, accepted, refused } = await load({
				requests: 600,
				statusOf: (_, nth) => (nth % every === 0 ? 429 : 200),
			});
			expect(accepted).toBe(600);
			expect(ms).toBeLessThanOrEqual(15_000 + 3 * 1000 * refused);
		},
	);
});
