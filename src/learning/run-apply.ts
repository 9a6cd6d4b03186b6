import { isEqual, omit } from 'lodash';
import { z } from 'zod/v3';
import { ParameterError } from '../errors';
import { isAsPlanned, isStillSo, type Sealed } from '../run/seal';
import type { Summary } from '../run/summary';
import { applyLearning } from './apply/apply';
import { runLevelDecision } from './plan/base-decision';
import { KINDS, type LearningItem } from './ChangeItem';
import type { Clients } from '../run/Clients';
import { toLearningItem, type LearningDecision } from './plan/Decision';
import { optionsOfPlan } from './plan-settings';
import { contentOf, startExport, summariseExport, type LearningOptions } from './run';

const text = z.string();
const itemShape = z.object({
	direction: z.literal('learning'),
	kind: z.enum(KINDS),
	employeeId: text.nullable(),
	employeeName: text.nullable(),
	userId: text.nullable(),
	courseId: text.nullable(),
	courseTitle: text.nullable(),
	enrollmentId: text.nullable(),
	certificateId: text.nullable(),
	action: z.enum(['create', 'update', 'none']),
	changes: z.array(z.object({ field: text, from: text.nullable(), to: text.nullable() })),
	reason: text,
	outcome: z.enum(['planned', 'held', 'done', 'failed', 'skipped']),
	error: text.optional(),
	planId: text,
	seal: text,
	settings: text.optional(),
});

type PlanItem = LearningItem & Sealed;

/**
 * Carries out items of a plan, all or some, by the settings that the plan was made with. Reads both systems anew,
 * records and files only of the people among the items; an item is carried out only when it and the world are as the
 * plan had them.
 *
 * @param own options of this node; where its settings are not those of the plan, a warning says so
 * @throws ParameterError when none of the items comes from a plan, or they come from plans with different settings
 */
export async function runLearningApply(
	clients: Clients,
	own: LearningOptions,
	input: readonly unknown[],
): Promise<{ items: Array<{ index: number; item: LearningItem }>; summary: Summary }> {
	const items = await Promise.all(input.map(readItem));
	const plan = items.flatMap(({ item }) => item ?? []);
	if (plan.length === 0) {
		throw new ParameterError(
			'Input',
			'none of the items comes from a plan.',
			'Connect the output Changes of this node, with the operation Plan, to the input of the operation Apply.',
		);
	}
	const untouched = items.flatMap(({ item, isUntouched }) => (item && isUntouched ? [item] : []));
	const { options, warnings } = await optionsOfPlan(untouched, own);
	const only = new Set(plan.flatMap(({ employeeId }) => employeeId ?? []));
	const started = await startExport(clients, options, only);
	const current = new Map(started.decisions.map((decision) => [keyOf(decision), decision]));
	const toApply: LearningDecision[] = [];
	const seen = new Set<string>();
	for (const [index, { item, isUntouched }] of items.entries()) {
		const decision = item ? await check(item, isUntouched, current.get(keyOf(item))) : notAPlanItem(index);
		const key = keyOf(decision);
		const isRepeated = decision.outcome === 'planned' && seen.has(key);
		if (decision.outcome === 'planned') seen.add(key);
		toApply.push(isRepeated ? leftAlone(decision, 'it came before in the same input') : decision);
	}
	const applied = started.read
		? await applyLearning(toApply, started.read.world, options.settings, clients)
		: { decisions: toApply, warnings: [] };
	const planIds = new Set(plan.map(({ planId }) => planId));
	const planId = planIds.size === 1 ? ([...planIds][0] ?? null) : null;
	return {
		items: applied.decisions.map((decision, index) => ({ index, item: toLearningItem(decision) })),
		summary: summariseExport('apply', clients, started, applied.decisions, {
			planId,
			asked: plan.filter(({ outcome }) => outcome === 'planned').length,
			warnings: [...warnings, ...applied.warnings],
		}),
	};
}

/** An incoming item; without one when it comes from no plan. */
async function readItem(json: unknown): Promise<{ item?: PlanItem; isUntouched: boolean }> {
	const { data } = itemShape.safeParse(json);
	return data
		? { item: data, isUntouched: await isAsPlanned(data, contentOf(data)) }
		: { isUntouched: false };
}

function keyOf({
	kind,
	employeeId,
	userId,
	courseId,
	enrollmentId,
	certificateId,
}: Omit<LearningItem, 'direction'>): string {
	return [kind, employeeId, userId, courseId, enrollmentId, certificateId].join(' ');
}

/**
 * Rules, in order:
 * 1. An item that was edited by hand fails.
 * 2. What the plan did not plan stays as it is.
 * 3. A record that is not as the plan saw it is left alone.
 */
async function check(
	item: PlanItem,
	isUntouched: boolean,
	current: LearningDecision | undefined,
): Promise<LearningDecision> {
	const { error, ...said } = omit(item, ['direction', 'planId', 'seal', 'settings']);
	const base: LearningDecision = {
		...said,
		...(error === undefined ? {} : { error }),
		write: { do: 'nothing' },
		seen: null,
		needsAttention: true,
	};
	if (!isUntouched) {
		const sentence = 'The item is not as the plan made it. Hand items on unchanged, or make a new plan.';
		return { ...base, outcome: 'failed', error: sentence, reason: sentence };
	}
	if (item.outcome !== 'planned') return base;
	const isSame =
		current !== undefined &&
		isEqual(contentOf(toLearningItem(current)), contentOf(item)) &&
		(await isStillSo(item, current.seen));
	return isSame
		? current
		: leftAlone(base, 'it has changed in BambooHR or iSpring Learn since the plan was made');
}

function leftAlone(decision: LearningDecision, why: string): LearningDecision {
	return {
		...decision,
		outcome: 'skipped',
		write: { do: 'nothing' },
		reason: `Left alone: ${why}. Make a new plan.`,
	};
}

function notAPlanItem(index: number): LearningDecision {
	const error = `Item ${index + 1} does not come from a plan. Connect only the output Changes of the operation Plan.`;
	return { ...runLevelDecision('unknown', error), outcome: 'failed', error };
}
