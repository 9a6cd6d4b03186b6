import fc from 'fast-check';
import { runEnrollmentRevert } from '../../src/enrollment/revert/run-revert';
import { DEFAULT_ENROLLMENT_SETTINGS } from '../../src/enrollment/settings';
import { SyncError } from '../../src/errors';
import { settle } from '../../src/http/settle';
import { changeEmployee } from '../../tools/simulator/bamboohr/people.mts';
import type { FaultEffect } from '../../tools/simulator/http/faults.mts';
import { startEnrollmentSystems, type EnrollmentSystems } from './enrollment-systems.mts';

const limits = { maxEnrollments: 500, maxEndings: 500, maxEndingsPercent: 100 };
const IDS = ['1', '2', '3', '4', '5', '6'];

type Rule = { dueDays: number; lockAfterDue: boolean; whenNoLonger: 'keep' | 'close' | 'end' };

/** Who moves out of the rule before the run that is taken back, who has begun before it, and who begins after it. */
interface History {
	first: Rule;
	second: Rule;
	moving: string[];
	arriving: string[];
	begunBefore: string[];
	begunAfter: string[];
}

const rule: fc.Arbitrary<Rule> = fc.record({
	dueDays: fc.constantFrom(10, 30, 60),
	lockAfterDue: fc.boolean(),
	whenNoLonger: fc.constantFrom('keep', 'close', 'end', 'end'),
});
const some = fc.subarray(IDS);
const history: fc.Arbitrary<History> = fc.record({
	first: rule,
	second: rule,
	moving: some,
	arriving: some,
	begunBefore: some,
	begunAfter: some,
});

const sync = async (systems: EnrollmentSystems, one: Rule) =>
	await systems.sync({
		rules: [{ courses: ['c-1', 'c-2'], departments: ['Sales'], ...one }],
		settings: limits,
	});

const revert = async ({ clients }: EnrollmentSystems, items: readonly unknown[]) =>
	await runEnrollmentRevert(
		clients,
		{
			settings: { ...DEFAULT_ENROLLMENT_SETTINGS, ...limits },
			timezone: 'UTC',
			planOnly: false,
			onLimit: 'stop',
		},
		items,
	);

function begin(systems: EnrollmentSystems, ids: readonly string[]): void {
	for (const one of systems.ispring.state.enrollments.values()) {
		if (ids.includes(one.learnerId.slice(1)) && one.courseId === 'c-1') {
			Object.assign(one, { completionStatus: 'in_progress', progress: 20, viewsCount: 1 });
		}
	}
}

/** Plays the history up to the run, whose items that are done it gives. */
async function play(systems: EnrollmentSystems, { first, second, moving, arriving, ...begun }: History) {
	// A rule names a department that somebody is in.
	systems.person('9', { department: 'Sales' });
	for (const id of IDS) systems.person(id, { department: arriving.includes(id) ? 'HR' : 'Sales' });
	await sync(systems, first);
	begin(systems, begun.begunBefore);
	systems.nextDay(3);
	for (const id of IDS) {
		const isLeaving = moving.includes(id) && !arriving.includes(id);
		changeEmployee(systems.bamboo, id, { department: isLeaving ? 'HR' : 'Sales' });
	}
	const before = systems.enrolled();
	const { items } = await sync(systems, second);
	begin(systems, begun.begunAfter);
	return { before, items: items.filter(({ outcome }) => outcome === 'done') };
}

async function withSystems<T>(run: (systems: EnrollmentSystems) => Promise<T>): Promise<T> {
	const systems = await startEnrollmentSystems();
	systems.ispring.quirks.tokenTtlMs = Infinity;
	try {
		return await run(systems);
	} finally {
		await systems.close();
	}
}

describe('A revert of enrollments', () => {
	it('gives the state before the run, but for what learners have begun since, and writes nothing the second time', async () => {
		await fc.assert(
			fc.asyncProperty(history, async (one) => {
				await withSystems(async (systems) => {
					const { before, items } = await play(systems, one);
					if (items.length === 0) return;
					const result = await revert(systems, items);
					const kept = result.items.filter(({ item }) => item.reason.includes('has begun'));
					const after = systems.enrolled();
					for (const { item } of kept) expect(one.begunAfter).toContain(item.employeeId);
					expect(after.filter((text) => !before.includes(text))).toHaveLength(kept.length);
					expect(after).toEqual(expect.arrayContaining(before));
					systems.clearLogs();
					await revert(systems, items);
					expect(systems.writes()).toEqual([]);
				});
			}),
			{ numRuns: 60 },
		);
	}, 300_000);

	it('ends in the same state when it is cut off anywhere and run again', async () => {
		const effects: FaultEffect[] = [
			{ kind: 'resetBefore' },
			{ kind: 'resetAfter' },
			{ kind: 'status', status: 500 },
		];
		await fc.assert(
			fc.asyncProperty(history, fc.nat(6), fc.constantFrom(...effects), async (one, at, effect) => {
				const whole = await withSystems(async (systems) => {
					const { items } = await play(systems, one);
					if (items.length > 0) await revert(systems, items);
					return systems.enrolled();
				});
				await withSystems(async (systems) => {
					const { items } = await play(systems, one);
					if (items.length === 0) return;
					let writes = 0;
					systems.ispring.faults.push({
						when: ({ method, path }) => method === 'POST' && path.startsWith('/enrollment') && writes++ >= at,
						effect,
					});
					const cut = await settle(revert(systems, items));
					if (!cut.ok && !(cut.error instanceof SyncError)) throw cut.error;
					systems.ispring.faults.length = 0;
					await revert(systems, items);
					expect(systems.enrolled()).toEqual(whole);
				});
			}),
			{ numRuns: 60 },
		);
	}, 300_000);
});
