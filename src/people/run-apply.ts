import { z } from 'zod/v3';
import { ParameterError } from '../errors';
import type { Change } from '../run/outcome';
import { isAsPlanned, isStillSo, type Sealed } from '../run/seal';
import type { Summary } from '../run/summary';
import { applyDecisions } from './apply';
import type { Clients } from '../run/run-summary';
import type { ChangeItem } from './ChangeItem';
import { NOTHING_TO_WRITE, type Decision } from './Decision';
import { startRun, summarise, type RunOptions } from './run';
import { contentOf, seenOf } from './seal-item';
import { toItem } from './to-item';

const text = z.string();
const itemShape = z.object({
	direction: z.literal('people'),
	employeeId: text.nullable(),
	employeeNumber: text.nullable(),
	employeeName: text,
	email: text.nullable(),
	userId: text.nullable(),
	situation: z.enum(['linked', 'matched', 'unmatched', 'disputed', 'excluded', 'orphaned']),
	action: z.enum(['create', 'update', 'activate', 'deactivate', 'terminate', 'none']),
	changes: z.array(z.object({ field: text, from: text.nullable(), to: text.nullable() })),
	reason: text,
	outcome: z.enum(['planned', 'held', 'done', 'failed', 'skipped']),
	error: text.optional(),
	planId: text,
	seal: text,
});

type PlanItem = ChangeItem & Sealed;

/** What became of one incoming item. `index` is its place in the input. */
export interface AppliedItem {
	index: number;
	item: ChangeItem;
}

/**
 * Carries out items of a plan, all or some. Reads both systems anew and plans again; an item is carried out only when
 * it is as the plan made it, the person is as the plan saw them, and the new plan says the same.
 *
 * @param input the JSON of the incoming items
 * @param approveHeld carry out what the plan held, too
 * @throws ParameterError when none of the items comes from a plan
 */
export async function runApply(
	clients: Clients,
	options: RunOptions,
	input: readonly unknown[],
	approveHeld: boolean,
): Promise<{ items: AppliedItem[]; summary: Summary }> {
	const items = input.map((json) => itemShape.safeParse(json));
	if (!items.some((item) => item.success)) {
		throw new ParameterError(
			'Input',
			'none of the items comes from a plan.',
			'Connect the output Changes of this node, with the operation Plan, to the input of the operation Apply.',
		);
	}
	const started = await startRun(clients, options);
	const current = started.plan?.decisions ?? [];
	const decisions: Decision[] = [];
	for (const [index, parsed] of items.entries()) {
		decisions.push(
			parsed.success
				? await check(parsed.data, findCurrent(parsed.data, current), approveHeld)
				: notAPlanItem(index),
		);
	}
	refuseRepeated(decisions);

	// Without a plan today nothing is as a plan saw it, so all there is to do is say so.
	const applied = started.plan
		? await applyDecisions(decisions, started.plan.context, clients)
		: { decisions, warnings: [] };
	const planIds = new Set(items.flatMap((item) => (item.success ? [item.data.planId] : [])));
	const planId = planIds.size === 1 ? ([...planIds][0] ?? null) : null;
	return {
		items: applied.decisions.map((decision, index) => ({ index, item: toItem(decision, options.settings) })),
		summary: summarise('apply', clients, started, applied.decisions, { planId, warnings: applied.warnings }),
	};
}

function findCurrent(item: PlanItem, decisions: readonly Decision[]): Decision | undefined {
	return decisions.find((decision) =>
		item.situation === 'orphaned'
			? decision.user?.id === item.userId
			: decision.employeeId === item.employeeId,
	);
}

/**
 * Rules, in order:
 * 1. An item that was edited by hand fails.
 * 2. What the plan failed, skipped or held stays so; held items go on when they are approved.
 * 3. A person who is not as the plan saw them is left alone.
 * 4. So is one for whom the plan would be another today (other settings, another day).
 * 5. A leaver who is over the limit today is held, although the plan was not.
 */
async function check(item: PlanItem, current: Decision | undefined, approveHeld: boolean): Promise<Decision> {
	const known = {
		...(current?.employee ? { employee: current.employee } : {}),
		...(current?.user ? { user: current.user } : {}),
	};
	const base: Decision = {
		...said(item),
		...known,
		name: item.employeeName,
		writes: NOTHING_TO_WRITE,
		isNotable: true,
	};
	if (!(await isAsPlanned(item, contentOf(item)))) {
		const error = `The item of ${item.employeeName} is not as the plan made it. Hand items on unchanged, or make a new plan.`;
		return { ...base, outcome: 'failed', error, reason: error };
	}
	const isApproved = item.outcome === 'planned' || (item.outcome === 'held' && approveHeld);
	if (!isApproved) return base;
	if (current === undefined || !(await isStillSo(item, seenOf(current)))) {
		return leftAlone(base, 'changed in BambooHR or iSpring Learn since the plan was made');
	}
	if (current.action !== item.action || !isSameChange(current.changes, item.changes)) {
		return leftAlone(base, 'would be changed in another way today');
	}
	return current.outcome === 'held' && approveHeld ? { ...current, outcome: 'planned' } : { ...current };
}

/**
 * Who the supervisor was is told by a name, and that of another person may have changed in an earlier batch; which
 * account it was is part of what the plan saw.
 */
function isSameChange(one: readonly Change[], other: readonly Change[]): boolean {
	const essence = (changes: readonly Change[]) =>
		JSON.stringify(
			changes.map(({ field, from, to }) => (field === 'supervisor' ? [field] : [field, from, to])),
		);
	return essence(one) === essence(other);
}

function said({ employeeId, situation, action, changes, reason, outcome, error }: PlanItem) {
	return {
		employeeId,
		situation,
		action,
		changes,
		reason,
		outcome,
		...(error === undefined ? {} : { error }),
	};
}

function leftAlone(base: Decision, why: string): Decision {
	return { ...base, outcome: 'skipped', reason: `Left alone: ${base.name} ${why}. Make a new plan.` };
}

function notAPlanItem(index: number): Decision {
	const error = `Item ${index + 1} does not come from a plan. Connect only the output Changes of the operation Plan.`;
	return {
		name: `item ${index + 1}`,
		employeeId: null,
		situation: 'unmatched',
		action: 'none',
		changes: [],
		reason: error,
		outcome: 'failed',
		error,
		writes: NOTHING_TO_WRITE,
		isNotable: true,
	};
}

/** The same person twice in the input is written once. */
function refuseRepeated(decisions: Decision[]): void {
	const seen = new Set<string>();
	for (const decision of decisions) {
		if (decision.outcome !== 'planned') continue;
		const key = `${decision.employeeId} ${decision.user?.id}`;
		if (seen.has(key))
			Object.assign(decision, {
				outcome: 'skipped',
				reason: 'Left alone: this person came before in the same input.',
			});
		seen.add(key);
	}
}
