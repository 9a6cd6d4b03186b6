import fc from 'fast-check';
import type { ISpringQuirks } from '../../tools/simulator/ispring/quirks.mts';
import { SyncError } from '../../src/errors';
import type { EnrollmentRule } from '../../src/enrollment/rules/Rule';
import { settle } from '../../src/http/settle';
import { startEnrollmentSystems, type EnrollmentSystems } from './enrollment-systems.mts';
import { expectNothingLost, expectSettled, snapshot } from './invariants.mts';
import { event, fillCompany, happen, HISTORIES, someRules, type Event } from './random-history.mts';

/** No limit: they are tested elsewhere. */
const settings = { maxEnrollments: 1e6, maxEndings: 1e6, maxEndingsPercent: 100 };

type Rules = Array<Partial<EnrollmentRule>>;

/** A lock needs a due date. */
const usable = (rules: Rules): Rules =>
	rules.map((one) => ({ ...one, lockAfterDue: one.dueDays !== null && one.lockAfterDue === true }));

async function play(
	given: Rules,
	history: Event[],
	reenrollment: ISpringQuirks['reenrollment'] = 'archives',
): Promise<void> {
	const systems = await startEnrollmentSystems({ reenrollment });
	try {
		fillCompany(systems);
		let rules = usable(given);
		for (const one of [...history, { do: 'run', how: 'sync', at: 1 } as const]) {
			if (one.do === 'rules') rules = usable(one.rules);
			else if (one.do === 'run') await run(systems, rules, one);
			else happen(systems, one);
		}
	} finally {
		await systems.close();
	}
}

async function run(
	systems: EnrollmentSystems,
	rules: Rules,
	{ how, at }: Extract<Event, { do: 'run' }>,
): Promise<void> {
	const before = snapshot(systems);
	// What a cut run has made is not in the ledger: its items are lost.
	const ledger = [...systems.ledger];
	if (how === 'cut') {
		systems.ispring.faults.push({
			when: ({ n }) => n >= systems.ispring.log.length + at,
			times: Infinity,
			effect: { kind: 'resetBefore' },
		});
		const outcome = await settle(systems.sync({ rules, settings }));
		if (!outcome.ok && !(outcome.error instanceof SyncError)) throw outcome.error;
		systems.ispring.faults.length = 0;
		expectNothingLost(before, systems, rules, ledger);
	}
	if (how === 'apply') {
		const { items } = await systems.plan({ rules, settings });
		for (const item of items) {
			for (const { item: done } of (await systems.apply([item], { settings })).items) {
				const isMade = ['enroll', 'reenroll'].includes(done.action) && done.outcome === 'done';
				if (isMade && done.enrollmentId !== null) systems.ledger.push(done.enrollmentId);
			}
		}
		expectNothingLost(before, systems, rules, ledger);
	} else {
		const { summary } = await systems.sync({ rules, settings });
		expect(summary.status).toBe('success');
		expectNothingLost(before, systems, rules, systems.ledger);
	}
	expectSettled(systems, rules, systems.ledger);
	systems.clearLogs();
	const again = await systems.sync({ rules, settings });
	expect([systems.writes(), again.items]).toEqual([[], []]);
}

/** Found by the random histories. */
const REGRESSIONS: Array<[string, Rules, Event[]]> = [
	[
		'a renewal that was failed, after the former success has lost its certificate',
		[{ courses: ['c-2'], departments: ['IT'], dueDays: null, renewDays: 20 }],
		[
			{ do: 'enroll', person: '4', course: 'c-2', type: 0 },
			{ do: 'finish', which: 0, status: 'passed', certificateDays: 15 },
			{ do: 'run', how: 'sync', at: 1 },
			{ do: 'finish', which: 0, status: 'failed', certificateDays: null },
			{ do: 'days', days: 1 },
		],
	],
];

it.each(REGRESSIONS)('%s', async (_, rules, history) => await play(rules, history));

it(`no progress is lost in ${HISTORIES} random histories, everybody has what they need, and a second run writes nothing`, async () => {
	const history = fc.array(event, { minLength: 3, maxLength: 16, size: 'max' });
	// What becomes of the former enrollment after a re-enrollment is not documented.
	const former = fc.constantFrom('archives' as const, 'keepsFormer' as const);
	await fc.assert(fc.asyncProperty(someRules, history, former, play), { numRuns: HISTORIES });
}, 1_800_000);
