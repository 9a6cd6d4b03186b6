import { DateTime } from 'luxon';
import type { FaultEffect } from '../../tools/simulator/http/faults.mts';
import { expectRecovery, baselineRun, type Baseline } from './at-every-request.mts';
import { IS_THOROUGH } from '../support/thorough.mts';
import { startOtherHost } from './other-host.mts';
import { enrollmentScenario } from './enrollment-scenario.mts';
import { learningScenario, peopleScenario } from './scenarios.mts';

const statusFault = (status: number, retryAfter?: string): FaultEffect => ({
	kind: 'status',
	status,
	...(retryAfter === undefined ? {} : { headers: { 'retry-after': retryAfter } }),
});
const body = (text: string, contentType: string): FaultEffect => ({ kind: 'body', body: text, contentType });
const httpDate = (at: DateTime) => at.toHTTP() ?? '';
/** The start of the fake clock. */
const now = DateTime.utc(2026, 3, 10, 9);

/** Each with the number of failing requests: some succeed after a retry, others fail until the run stops. */
const FAULTS: Array<[string, FaultEffect, number]> = [
	...[429, 503].flatMap(
		(status): Array<[string, FaultEffect, number]> => [
			[`${status} with a Retry-After in seconds`, statusFault(status, '3'), 2],
			[`${status} with a Retry-After date`, statusFault(status, httpDate(now.plus({ seconds: 30 }))), 2],
			[
				`${status} with a Retry-After date in the past`,
				statusFault(status, httpDate(now.minus({ years: 1 }))),
				2,
			],
			[`${status} with a Retry-After of years`, statusFault(status, '99999999999'), 2],
			[`${status} with an invalid Retry-After`, statusFault(status, 'soon'), 2],
			[`${status} without a Retry-After`, statusFault(status), 2],
			[`${status} repeatedly`, statusFault(status, '1'), 50],
		],
	),
	['500', statusFault(500), 1],
	['502 repeatedly', statusFault(502), 50],
	['504', statusFault(504), 1],
	['401 once', statusFault(401), 1],
	['401 for the rest of the run', statusFault(401), 50],
	['403 for one request', statusFault(403), 1],
	['404 for one request', statusFault(404), 1],
	['409 for one request', statusFault(409), 1],
	['a web page with status 200', body('<!doctype html><title>Sign in</title>', 'text/html'), 1],
	['XML instead of JSON', body('<?xml version="1.0"?><response/>', 'application/xml'), 1],
	['incomplete JSON', body('{"employees":[{"id":', 'application/json'), 1],
	['JSON of another shape', body('{"something":"else"}', 'application/json'), 1],
	['an empty body', body('', 'application/json'), 1],
	['null', body('null', 'application/json'), 1],
];

/** Each fault meets one request in so many, and each another one: every request still meets several faults. */
const EVERY = IS_THOROUGH ? 1 : 5;

describe.each([
	['people sync', peopleScenario],
	['enrollment sync', enrollmentScenario],
	['learning sync', learningScenario],
])('A %s', (_, scenario) => {
	let baseline: Baseline;
	beforeAll(async () => {
		baseline = await baselineRun(scenario);
	});

	it.each(FAULTS.map((fault, index) => [...fault, (index % EVERY) + 1] as const))(
		'that receives %s reaches the same end state in the next run',
		async (_what, effect, times, first) => {
			const fault = (k: number) => ({
				when: ({ n }: { n: number }) => n >= k && n < k + times,
				times,
				effect,
			});
			await expectRecovery(scenario, baseline, (k) => [fault(k)], { every: EVERY, first });
		},
		60_000,
	);

	it('that receives no response stops after its own time limit, and reaches the same end state in the next run', async () => {
		await expectRecovery(
			scenario,
			baseline,
			(k) => [{ when: ({ n }) => n === k, effect: { kind: 'hang' } }],
			{ every: IS_THOROUGH ? 1 : 3, timeoutMs: 100 },
		);
	}, 60_000);

	it('that is redirected to another host sends no request there', async () => {
		const otherHost = await startOtherHost();
		try {
			await expectRecovery(scenario, baseline, (k) => [
				{
					when: ({ n, path }) => n === k && !path.startsWith('/download/'),
					effect: { kind: 'redirect', location: `${otherHost.url}/elsewhere` },
				},
			]);
		} finally {
			otherHost.close();
		}
		expect(otherHost.requests).toEqual([]);
	}, 60_000);
});
