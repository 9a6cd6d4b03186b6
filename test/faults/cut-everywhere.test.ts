import type { FaultEffect } from '../../tools/simulator/http/faults.mts';
import { expectRecovery, baselineRun, type Baseline } from './at-every-request.mts';
import { enrollmentScenario } from './enrollment-scenario.mts';
import { linkScenario } from './link-scenario.mts';
import { departmentScenario, learningScenario, peopleScenario } from './scenarios.mts';

const CUTS: Array<[string, FaultEffect, number]> = [
	['once before the server processes it', { kind: 'resetBefore' }, 1],
	['once after the server has processed it', { kind: 'resetAfter' }, 1],
	['within the response', { kind: 'truncate' }, 1],
	['permanently before the server processes it', { kind: 'resetBefore' }, Infinity],
	['permanently after the server has processed it', { kind: 'resetAfter' }, Infinity],
];

describe.each([
	[
		'people sync',
		peopleScenario,
		{ create: 2, activate: 1, deactivate: 2, linked: 19, matched: 1, orphaned: 1 },
	],
	['enrollment sync', enrollmentScenario, { enroll: 3, reenroll: 1, changeDue: 1, end: 1, close: 1 }],
	[
		'sync of departments',
		departmentScenario,
		{ rename: 2, adopt: 1, departmentsCreated: 1, departmentsRenamed: 2, departmentsAdopted: 1 },
	],
	['link of suggested pairs', linkScenario, { link: 3, done: 3 }],
	['learning sync', learningScenario, { trainingType: 2, completion: 3, assignment: 6, certificate: 1 }],
] as const)('A %s', (_, scenario, counts) => {
	let baseline: Baseline;
	beforeAll(async () => {
		baseline = await baselineRun(scenario);
	});

	it('makes every kind of change in this scenario', () => {
		expect(baseline.summary).toMatchObject({ status: 'success', counts });
	});

	it.each(CUTS)(
		'that is interrupted at any request, %s, reaches the same end state in the next run',
		async (_when, effect, times) => {
			await expectRecovery(scenario, baseline, (k) => {
				// After a permanent interruption the server processes no further request.
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
