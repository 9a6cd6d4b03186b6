import fc from 'fast-check';
import type { FaultEffect } from '../../tools/simulator/http/faults.mts';
import type { Summary } from '../../src/run/summary';
import { DEPARTMENTS, PEOPLE, type Company } from './company.mts';
import { event, applyEvent, type Event } from './events.mts';
import { checkInvariants } from './invariants.mts';
import type { PeopleResult } from './leavers.mts';
import { applyPlan, planLearning, planPeople, planThenSync, syncLearning, syncPeople } from './workflows.mts';

const EFFECTS = {
	resetBefore: { kind: 'resetBefore' },
	resetAfter: { kind: 'resetAfter' },
	truncate: { kind: 'truncate' },
	unauthorized: { kind: 'status', status: 401 },
	unavailable: { kind: 'status', status: 503, headers: { 'retry-after': '2' } },
	html: { kind: 'body', body: '<!doctype html><title>Sign in</title>', contentType: 'text/html' },
	/** A list of employees without its rows. */
	noRows: {
		kind: 'body',
		body: '{"data":[],"meta":{"total":9,"page":{"nextCursor":null}}}',
		contentType: 'application/json',
	},
} satisfies Record<string, FaultEffect>;

/** Fields that the BambooHR access token may temporarily not see. */
const HIDEABLE = ['status', 'workEmail', 'department', 'division', 'reportsToId', 'lastName'] as const;

/** A fault, or events, in the middle of a run. */
export interface Disruption {
	system: 'bamboo' | 'ispring';
	/** The request at which it happens, counted from 1. */
	at: number;
	effect: keyof typeof EFFECTS | 'none';
	/** All later requests fail as well. */
	isPermanent: boolean;
	/** Events at that moment, so that pages shift while they are read. */
	events: Event[];
}

export interface Run {
	direction: 'people' | 'learning';
	mode: 'full' | 'incremental' | 'plan' | 'planThenSync' | 'apply';
	/** Null: everybody. `latest`: the person of the last event, as a webhook reports. A plan is applied to its own scope. */
	scope: { person: string; department?: never } | { department: string; person?: never } | null;
	/** What a sync does when the limit for leavers is exceeded. */
	onLimit: 'stop' | 'hold';
	/** Apply: only the first half of the remaining items, and whether held items are approved. */
	isBatch: boolean;
	approvesHeld: boolean;
	/** BambooHR's list of employees is shorter than its total. */
	isListIncomplete: boolean;
	hiddenField: (typeof HIDEABLE)[number] | null;
	disruption: Disruption | null;
}

/** A full run without a disruption. */
export const FULL_RUN: Run = {
	direction: 'people',
	mode: 'full',
	scope: null,
	onLimit: 'stop',
	isBatch: false,
	approvesHeld: false,
	isListIncomplete: false,
	hiddenField: null,
	disruption: null,
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
	scope: fc.option(
		fc.oneof<Array<fc.WeightedArbitrary<NonNullable<Run['scope']>>>>(
			{
				weight: 3,
				arbitrary: fc.record({ person: fc.constantFrom(...new Array<string>(6).fill('latest'), ...PEOPLE) }),
			},
			{ weight: 1, arbitrary: fc.record({ department: fc.constantFrom(...DEPARTMENTS) }) },
		),
		{ nil: null, freq: 2 },
	),
	onLimit: fc.constantFrom('stop', 'stop', 'hold'),
	isBatch: fc.boolean(),
	approvesHeld: fc.boolean(),
	isListIncomplete: fc.constantFrom(false, false, false, true),
	hiddenField: fc.oneof(
		{ weight: 9, arbitrary: fc.constant(null) },
		{ weight: 1, arbitrary: fc.constantFrom(...HIDEABLE) },
	),
	disruption: fc.option(
		fc.record({
			system: fc.constantFrom('bamboo', 'ispring'),
			at: fc.integer({ min: 1, max: 25 }),
			effect: fc.constantFrom('none' as const, ...keysOf(EFFECTS), 'resetAfter' as const),
			isPermanent: fc.boolean(),
			events: fc.array(event, { maxLength: 2 }),
		}),
		{ nil: null, freq: 3 },
	),
});

/** Executes a run with its disruption and checks the invariants. */
export async function executeRun(company: Company, one: Run): Promise<void> {
	const { bamboo, ispring } = company;
	bamboo.log.length = 0;
	ispring.log.length = 0;
	disrupt(company, one.disruption);
	bamboo.quirks.hiddenFields = one.hiddenField ? [one.hiddenField] : [];
	bamboo.quirks.totalIsWrong = one.isListIncomplete ? 1 : 0;
	await checkInvariants(company, one, async () => await runOnce(company, one));
	bamboo.quirks.hiddenFields = [];
	bamboo.quirks.totalIsWrong = 0;
	bamboo.faults.length = 0;
	ispring.faults.length = 0;
}

function disrupt(company: Company, disruption: Disruption | null): void {
	if (!disruption) return;
	const { system, at, effect, isPermanent, events } = disruption;
	const { faults } = company[system];
	let hasApplied = false;
	faults.push({
		when({ n }) {
			if (n >= at && !hasApplied) {
				hasApplied = true;
				for (const one of events) applyEvent(company, one);
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
	if (isPermanent) faults.push({ when: ({ n }) => n > at, times: Infinity, effect: { kind: 'resetBefore' } });
}

async function runOnce(company: Company, one: Run): Promise<PeopleResult | undefined> {
	const { direction, mode, scope, disruption, hiddenField } = one;
	if (direction === 'learning') {
		const since = mode === 'incremental' ? company.since.learning : '';
		if (mode === 'plan') await planLearning(company);
		else saveNextSince(company, 'learning', await syncLearning(company, since));
		return undefined;
	}
	if (mode === 'apply') return await applyPlan(company, one);
	if (mode === 'plan') {
		const plan = await planPeople(company, one);
		company.plan = plan.items;
		return { ...plan, since: '' };
	}
	const isPlannedFirst = mode === 'planThenSync' && (disruption ?? hiddenField) === null;
	const since = mode === 'incremental' ? company.since.people : '';
	const sync = isPlannedFirst ? await planThenSync(company, one) : await syncPeople(company, one, since);
	if (scope === null) saveNextSince(company, 'people', sync.summary);
	return { ...sync, since };
}

function saveNextSince(
	company: Company,
	direction: 'people' | 'learning',
	{ status, nextSince }: Summary,
): void {
	if (status === 'success') company.since[direction] = nextSince ?? '';
}

function keysOf<T extends object>(record: T): Array<keyof T> {
	return Object.keys(record) as Array<keyof T>;
}
