import fc from 'fast-check';
import type { FaultEffect } from '../../tools/simulator/http/faults.mts';
import type { Summary } from '../../src/run/summary';
import { DEPARTMENTS, PEOPLE, type Company } from './company.mts';
import { event, happen, type Event } from './events.mts';
import { guarded } from './invariants.mts';
import type { PeopleResult } from './leavers.mts';
import { applyPlan, planLearning, planPeople, planThenSync, syncLearning, syncPeople } from './workflows.mts';

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
	/** Null = everybody; `latest` = to whom something has happened last, as a webhook tells. Plans are applied to those whom they are about. */
	about: { who: string; department?: never } | { department: string; who?: never } | null;
	/** What a sync does when too many have left. */
	onLimit: 'stop' | 'hold';
	/** Apply: only the first half of what is still to be applied, and whether held items are approved. */
	isBatch: boolean;
	approvesHeld: boolean;
	/** BambooHR's list of employees names more people than it gives. */
	listBreaksOff: boolean;
	hiddenField: (typeof HIDEABLE)[number] | null;
	disturbance: Disturbance | null;
}

/** A run about everybody that nothing disturbs. */
export const FULL_RUN: Run = {
	direction: 'people',
	mode: 'full',
	about: null,
	onLimit: 'stop',
	isBatch: false,
	approvesHeld: false,
	listBreaksOff: false,
	hiddenField: null,
	disturbance: null,
};

export const run: fc.Arbitrary<Run> = fc.record({
	direction: fc.constantFrom('people', 'people', 'learning'),
	mode: fc.constantFrom(
		'full',
		'full',
		'incremental',
		'incremental',
		'plan',
		'planThenSync',
		'apply',
		'apply',
	),
	about: fc.option(
		fc.oneof<Array<fc.WeightedArbitrary<NonNullable<Run['about']>>>>(
			{
				weight: 3,
				arbitrary: fc.record({ who: fc.constantFrom(...new Array<string>(6).fill('latest'), ...PEOPLE) }),
			},
			{ weight: 1, arbitrary: fc.record({ department: fc.constantFrom(...DEPARTMENTS) }) },
		),
		{ nil: null, freq: 2 },
	),
	onLimit: fc.constantFrom('stop', 'stop', 'hold'),
	isBatch: fc.boolean(),
	approvesHeld: fc.boolean(),
	listBreaksOff: fc.constantFrom(false, false, false, true),
	hiddenField: fc.oneof(
		{ weight: 9, arbitrary: fc.constant(null) },
		{ weight: 1, arbitrary: fc.constantFrom(...HIDEABLE) },
	),
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
	bamboo.quirks.totalIsWrong = one.listBreaksOff ? 1 : 0;
	await guarded(company, one, async () => await runOnce(company, one));
	bamboo.quirks.hiddenFields = [];
	bamboo.quirks.totalIsWrong = 0;
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
	const isSelected = ({ n, path }: { n: number; path: string }) =>
		effect === 'noRows' ? n >= at && path === '/api/v1/employees' : n === at;
	faults.push({ when: isSelected, effect: EFFECTS[effect] });
	if (effect === 'noRows') return;
	if (isForGood) faults.push({ when: ({ n }) => n > at, times: Infinity, effect: { kind: 'resetBefore' } });
}

async function runOnce(company: Company, one: Run): Promise<PeopleResult | undefined> {
	const { direction, mode, about, disturbance, hiddenField } = one;
	if (direction === 'learning') {
		const since = mode === 'incremental' ? company.since.learning : '';
		if (mode === 'plan') await planLearning(company);
		else remember(company, 'learning', await syncLearning(company, since));
		return undefined;
	}
	if (mode === 'apply') return await applyPlan(company, one);
	if (mode === 'plan') {
		const plan = await planPeople(company, one);
		company.plan = plan.items;
		return { ...plan, since: '' };
	}
	const isForetold = mode === 'planThenSync' && (disturbance ?? hiddenField) === null;
	const since = mode === 'incremental' ? company.since.people : '';
	const sync = isForetold ? await planThenSync(company, one) : await syncPeople(company, one, since);
	if (about === null) remember(company, 'people', sync.summary);
	return { ...sync, since };
}

function remember(company: Company, direction: 'people' | 'learning', { status, nextSince }: Summary): void {
	if (status === 'success') company.since[direction] = nextSince ?? '';
}

function keysOf<T extends object>(record: T): Array<keyof T> {
	return Object.keys(record) as Array<keyof T>;
}
