import { DateTime } from 'luxon';
import type { FaultEffect } from '../../tools/simulator/http/faults.mts';
import { expectRecovery, undisturbedRun, type Undisturbed } from './at-every-request.mts';
import { IS_THOROUGH } from '../support/thorough.mts';
import { startOtherHost } from './other-host.mts';
import { learningScenario, peopleScenario } from './scenarios.mts';

const told = (status: number, retryAfter?: string): FaultEffect => ({
	kind: 'status',
	status,
	...(retryAfter === undefined ? {} : { headers: { 'retry-after': retryAfter } }),
});
const body = (text: string, contentType: string): FaultEffect => ({ kind: 'body', body: text, contentType });
const httpDate = (at: DateTime) => at.toHTTP() ?? '';
/** What the clock of the tests begins with. */
const now = DateTime.utc(2026, 3, 10, 9);

/** How often in a row: some pass when asked again, some stay until the run gives up. */
const FAULTS: Array<[string, FaultEffect, number]> = [
	...[429, 503].flatMap(
		(status): Array<[string, FaultEffect, number]> => [
			[`${status}, to wait for seconds`, told(status, '3'), 2],
			[`${status}, to wait until a time`, told(status, httpDate(now.plus({ seconds: 30 }))), 2],
			[`${status}, to wait until a time that is past`, told(status, httpDate(now.minus({ years: 1 }))), 2],
			[`${status}, to wait for years`, told(status, '99999999999'), 2],
			[`${status}, with a Retry-After that is none`, told(status, 'soon'), 2],
			[`${status}, without a Retry-After`, told(status), 2],
			[`${status} again and again`, told(status, '1'), 50],
		],
	),
	['500', told(500), 1],
	['502 again and again', told(502), 50],
	['504', told(504), 1],
	['401 in mid-run', told(401), 1],
	['401 for the rest of the run', told(401), 50],
	['403 for one request', told(403), 1],
	['404 for one request', told(404), 1],
	['409 for one request', told(409), 1],
	['a web page with status 200', body('<!doctype html><title>Sign in</title>', 'text/html'), 1],
	['XML instead of JSON', body('<?xml version="1.0"?><response/>', 'application/xml'), 1],
	['half a JSON text', body('{"employees":[{"id":', 'application/json'), 1],
	['JSON of another shape', body('{"something":"else"}', 'application/json'), 1],
	['nothing at all', body('', 'application/json'), 1],
	['null', body('null', 'application/json'), 1],
];

/** Each fault meets one request in so many, and each another one: every request still meets several faults. */
const EVERY = IS_THOROUGH ? 1 : 5;

describe.each([
	['a run for people', peopleScenario],
	['an export of learning', learningScenario],
])('%s that meets', (_, scenario) => {
	let undisturbed: Undisturbed;
	beforeAll(async () => {
		undisturbed = await undisturbedRun(scenario);
	});

	it.each(FAULTS.map((fault, index) => [...fault, (index % EVERY) + 1] as const))(
		'%s: the next run reaches the same end state',
		async (_what, effect, times, first) => {
			const fault = (k: number) => ({
				when: ({ n }: { n: number }) => n >= k && n < k + times,
				times,
				effect,
			});
			await expectRecovery(scenario, undisturbed, (k) => [fault(k)], { every: EVERY, first });
		},
		60_000,
	);

	it('no response at all: gives up after its own timeout, and the next run reaches the same end state', async () => {
		await expectRecovery(
			scenario,
			undisturbed,
			(k) => [{ when: ({ n }) => n === k, effect: { kind: 'hang' } }],
			{ every: IS_THOROUGH ? 1 : 3, timeoutMs: 100 },
		);
	}, 60_000);

	it('a redirect to another host: sends no request there', async () => {
		const elsewhere = await startOtherHost();
		try {
			await expectRecovery(scenario, undisturbed, (k) => [
				{
					when: ({ n, path }) => n === k && !path.startsWith('/download/'),
					effect: { kind: 'redirect', location: `${elsewhere.url}/elsewhere` },
				},
			]);
		} finally {
			elsewhere.close();
		}
		expect(elsewhere.requests).toEqual([]);
	}, 60_000);
});
