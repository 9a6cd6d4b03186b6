import fc from 'fast-check';
import type { FaultEffect } from '../../simulator/http/faults.mts';
import { SyncError } from '../../src/errors';
import { settle } from '../../src/http/settle';
import { runLearningPlan, runLearningSync } from '../../src/learning/run';
import { runApply } from '../../src/people/run-apply';
import { runPlan, runSync } from '../../src/people/run';
import type { Summary } from '../../src/run/summary';
import { clientsOf, learningSettings, peopleSettings, type Company } from './company.mts';
import { event, happen, type Event } from './events.mts';
import { guarded, snapshotOf } from './invariants.mts';

const EFFECTS = {
	resetBefore: { kind: 'resetBefore' },
	resetAfter: { kind: 'resetAfter' },
	truncate: { kind: 'truncate' },
	unauthorized: { kind: 'status', status: 401 },
	unavailable: { kind: 'status', status: 503, headers: { 'retry-after': '2' } },
	html: { kind: 'body', body: '<!doctype html><title>Sign in</title>', contentType: 'text/html' },
	/** What a list of employees looks like that has lost its rows. */
	noRows: {
		kind: 'body',
		body: '{"data":[],"meta":{"total":9,"page":{"nextCursor":null}}}',
		contentType: 'application/json',
	},
} satisfies Record<string, FaultEffect>;

/** Fields that the BambooHR key may not see for a while. */
const HIDEABLE = ['status', 'workEmail', 'department', 'division', 'reportsToId', 'lastName'] as const;

/** What goes wrong, or goes on, while a run is under way. */
export interface Disturbance {
	system: 'bamboo' | 'ispring';
	/** The request at which it happens, counted from 1. */
	at: number;
	effect: keyof typeof EFFECTS | 'none';
	/** The connection stays gone. */
	isForGood: boolean;
	/** What people do at that moment: pages shift while they are read. */
	meanwhile: Event[];
}

export interface Run {
	direction: 'people' | 'learning';
	mode: 'full' | 'incremental' | 'plan' | 'planThenSync' | 'apply';
	hiddenField: (typeof HIDEABLE)[number] | null;
	disturbance: Disturbance | null;
}

export const run: fc.Arbitrary<Run> = fc.record({
	direction: fc.constantFrom('people', 'people', 'learning'),
	mode: fc.constantFrom('full', 'full', 'incremental', 'incremental', 'plan', 'planThenSync', 'apply'),
	hiddenField: fc.option(fc.constantFrom(...HIDEABLE), { nil: null, freq: 1 }),
	disturbance: fc.option(
		fc.record({
			system: fc.constantFrom('bamboo', 'ispring'),
			at: fc.integer({ min: 1, max: 25 }),
			effect: fc.constantFrom('none' as const, ...keysOf(EFFECTS), 'resetAfter' as const),
			isForGood: fc.boolean(),
			meanwhile: fc.array(event, { maxLength: 2 }),
		}),
		{ nil: null, freq: 3 },
	),
});

/** Runs, disturbed or not, and checks what must be true of every run. */
export async function perform(company: Company, one: Run): Promise<void> {
	const { bamboo, ispring } = company;
	bamboo.log.length = 0;
	ispring.log.length = 0;
	disturb(company, one.disturbance);
	bamboo.quirks.hiddenFields = one.hiddenField ? [one.hiddenField] : [];
	await guarded(company, one, async () => {
		const outcome = await settle(runOnce(company, one));
		if (outcome.ok) return;
		// Whatever a disturbed run ends with, the next ones have to put it right.
		const isForeseen = outcome.error instanceof SyncError && (one.disturbance ?? one.hiddenField) !== null;
		if (!isForeseen) throw outcome.error;
	});
	bamboo.quirks.hiddenFields = [];
	bamboo.faults.length = 0;
	ispring.faults.length = 0;
}

function disturb(company: Company, disturbance: Disturbance | null): void {
	if (!disturbance) return;
	const { system, at, effect, isForGood, meanwhile } = disturbance;
	const { faults } = company[system];
	let hasHappened = false;
	faults.push({
		when({ n }) {
			if (n >= at && !hasHappened) {
				hasHappened = true;
				for (const one of meanwhile) happen(company, one);
			}
			return false;
		},
		effect: { kind: 'resetBefore' },
	});
	if (effect === 'none') return;
	const isMeant = ({ n, path }: { n: number; path: string }) =>
		effect === 'noRows' ? n >= at && path === '/api/v1/employees' : n === at;
	faults.push({ when: isMeant, effect: EFFECTS[effect] });
	if (effect === 'noRows') return;
	if (isForGood) faults.push({ when: ({ n }) => n > at, times: Infinity, effect: { kind: 'resetBefore' } });
}

async function runOnce(company: Company, { direction, mode, disturbance, hiddenField }: Run): Promise<void> {
	if (direction === 'learning') {
		const since = mode === 'incremental' ? company.since.learning : '';
		if (mode === 'plan') await planLearning(company);
		else remember(company, 'learning', await syncLearning(company, since));
		return;
	}
	if (mode === 'plan') company.plan = (await planPeople(company)).items;
	else if (mode === 'planThenSync' && (disturbance ?? hiddenField) === null) await planThenSync(company);
	else if (mode === 'apply') await applyPlan(company);
	else {
		const since = mode === 'incremental' ? company.since.people : '';
		remember(company, 'people', (await syncPeople(company, since)).summary);
	}
}

function remember(company: Company, direction: 'people' | 'learning', { status, nextSince }: Summary): void {
	if (status === 'success') company.since[direction] = nextSince ?? '';
}

function keysOf<T extends object>(record: T): Array<keyof T> {
	return Object.keys(record) as Array<keyof T>;
}

const common = { includeUnchanged: false, timezone: 'UTC' };

export async function syncPeople(company: Company, since = '') {
	const options = { ...common, settings: peopleSettings, since, onLimit: 'stop' as const };
	return await runSync(clientsOf(company), options);
}

async function planPeople(company: Company) {
	return await runPlan(clientsOf(company), { ...common, settings: peopleSettings, since: '' });
}

export async function syncLearning(company: Company, since = ''): Promise<Summary> {
	return (await runLearningSync(clientsOf(company), { ...common, settings: learningSettings, since }))
		.summary;
}

async function planLearning(company: Company) {
	return await runLearningPlan(clientsOf(company), { ...common, settings: learningSettings, since: '' });
}

/** A plan foretells exactly what a run does. */
async function planThenSync(company: Company): Promise<void> {
	const before = snapshotOf(company);
	const plan = await planPeople(company);
	expect(snapshotOf(company)).toEqual(before);
	const sync = await syncPeople(company);
	const said = plan.items.map(({ employeeId, action, changes }) => ({ employeeId, action, changes }));
	const did = sync.items.map(({ employeeId, action, changes }) => ({ employeeId, action, changes }));
	expect(did).toEqual(said);
	remember(company, 'people', sync.summary);
}

/** Later, when the world has gone on. Only what was planned may be done. */
async function applyPlan(company: Company): Promise<void> {
	const { plan } = company;
	if (plan.length === 0) return;
	company.plan = [];
	const options = { ...common, settings: peopleSettings, since: '' };
	const { items } = await runApply(clientsOf(company), options, plan, false);
	for (const { index, item } of items) {
		if (item.outcome !== 'done') continue;
		expect(plan[index]).toMatchObject({
			employeeId: item.employeeId,
			action: item.action,
			outcome: 'planned',
		});
	}
}
