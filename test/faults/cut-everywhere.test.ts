import type { FaultEffect } from '../../tools/simulator/http/faults.mts';
import { expectRecovery, undisturbedRun, type Undisturbed } from './at-every-request.mts';
import { learningScenario, peopleScenario } from './scenarios.mts';

const CUTS: Array<[string, FaultEffect, number]> = [
	['once, before the server acts', { kind: 'resetBefore' }, 1],
	['once, after the server has acted', { kind: 'resetAfter' }, 1],
	['in the middle of an answer', { kind: 'truncate' }, 1],
	['for good, before the server acts', { kind: 'resetBefore' }, Infinity],
	['for good, after the server has acted once more', { kind: 'resetAfter' }, Infinity],
];

describe.each([
	[
		'a run for people',
		peopleScenario,
		{ create: 2, activate: 1, deactivate: 2, linked: 19, matched: 1, orphaned: 1 },
	],
	[
		'an export of learning',
		learningScenario,
		{ trainingType: 2, completion: 3, assignment: 6, certificate: 1 },
	],
] as const)('%s that is interrupted', (_, scenario, counts) => {
	let undisturbed: Undisturbed;
	beforeAll(async () => {
		undisturbed = await undisturbedRun(scenario);
	});

	it('exercises every kind of write', () => {
		expect(undisturbed.summary).toMatchObject({ status: 'success', counts });
	});

	it.each(CUTS)(
		'reaches the same end state when run again: cut %s',
		async (_when, effect, times) => {
			await expectRecovery(scenario, undisturbed, (k) => {
				// A cut for good acts on one request only: whoever is gone does not act either.
				const rest = {
					when: ({ n }: { n: number }) => n > k,
					times,
					effect: { kind: 'resetBefore' as const },
				};
				return [{ when: ({ n }) => n === k, effect }, ...(times === Infinity ? [rest] : [])];
			});
		},
		60_000,
	);
});
