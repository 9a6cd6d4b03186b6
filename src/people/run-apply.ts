import { z } from 'zod/v3';
import { ParameterError } from '../errors';
import type { Change } from '../run/outcome';
import { isAsPlanned, isStillSo, type Sealed } from '../run/seal';
import type { Summary } from '../run/summary';
import { applyDecisions } from './apply/apply';
import type { Clients } from '../run/run-summary';
import type { ChangeItem } from './ChangeItem';
import { NOTHING_TO_WRITE, type Decision } from './plan/Decision';
import { indexBy } from './plan/group-by';
import { uncoveredLeavers } from './plan/uncovered-leavers';
import { leftOutWarning } from './plan/plan-warnings';
import { settingsToApply } from './planned-settings';
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
	settings: text.optional(),
});

type PlanItem = ChangeItem & Sealed;

/** What became of one incoming item. `index` is its place in the input. */
export interface AppliedItem {
	index: number;
	item: ChangeItem;
}

/**
 * Carries out items of a plan, all or some, with the settings that the plan was made with. Reads both systems anew and
 * plans again; an item is carried out only when it is as the plan made it, the person is as the plan saw them, and the
 * new plan says the same.
 *
 * @param input the JSON of the incoming items
 * @param approveHeld carry out what the plan held, too
 * @throws ParameterError when none of the items comes from a plan, or they come from plans with different settings
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
	const intact: PlanItem[] = [];
	for (const { data } of items) if (data && (await isAsPlanned(data, contentOf(data)))) intact.push(data);
	const { planned, warnings: differing } = await settingsToApply(intact, options.settings);
	const { since, isAboutSome, ...settings } = planned;
	const only = intact.flatMap(({ employeeId }) => employeeId ?? []);
	const started = await startRun(clients, { ...options, settings, since, ...(isAboutSome ? { only } : {}) });

	const findCurrent = currentFinder(started.plan?.decisions ?? []);
	// Without the whole list nobody knows how many are due, so there is nothing that could be approved.
	const isApproved = approveHeld && started.plan?.context.world.isPartial !== true;
	const sound = new Set(intact);
	const decisions: Decision[] = [];
	for (const [index, { data }] of items.entries()) {
		decisions.push(
			data === undefined
				? notAPlanItem(index)
				: await check(data, sound.has(data), findCurrent(data), isApproved),
		);
	}
	refuseRepeated(decisions);
	const asked = intact.filter((item) => isToBeDone(item, isApproved)).length;

	// Without a plan today nothing is as a plan saw it, so all there is to do is say so.
	const applied = started.plan
		? await applyDecisions(decisions, started.plan.context, clients)
		: { decisions, warnings: [] };
	const leftOut = started.plan
		? uncoveredLeavers(started.plan.decisions, applied.decisions, started.plan.context)
		: [];
	const planIds = new Set(items.flatMap((item) => (item.success ? [item.data.planId] : [])));
	const planId = planIds.size === 1 ? ([...planIds][0] ?? null) : null;
	return {
		items: applied.decisions.map((decision, index) => ({ index, item: toItem(decision, settings) })),
		summary: summarise('apply', clients, started, applied.decisions, {
			planId,
			asked,
			warnings: [...differing, ...leftOutWarning(leftOut), ...applied.warnings],
		}),
	};
}

/** Finds what the plan would say today about the person of an item; accounts without an employee by the user. */
function currentFinder(decisions: readonly Decision[]): (item: PlanItem) => Decision | undefined {
	const reversed = [...decisions].reverse();
	const byEmployee = indexBy(reversed, ({ employeeId }) => employeeId);
	const byUser = indexBy(reversed, ({ user }) => user?.id ?? null);
	return ({ situation, userId, employeeId }) =>
		situation === 'orphaned' ? byUser.get(userId) : byEmployee.get(employeeId);
}

/** What was skipped or failed by the plan stays so; what it held goes on when that is approved. */
function isToBeDone({ outcome }: PlanItem, approveHeld: boolean): boolean {
	return outcome === 'planned' || (outcome === 'held' && approveHeld);
}

/**
 * Rules, in order:
 * 1. An item that was edited by hand fails.
 * 2. What the plan failed, skipped or held stays so; held items go on when they are approved.
 * 3. A person who is not as the plan saw them is left alone.
 * 4. So is one for whom the plan would be another today: it is another day, or somebody else has changed.
 * 5. A leaver who is over the limit today is held, although the plan was not.
 */
async function check(
	item: PlanItem,
	isIntact: boolean,
	current: Decision | undefined,
	approveHeld: boolean,
): Promise<Decision> {
	const known = {
		...(current?.employee ? { employee: current.employee } : {}),
		...(current?.user ? { user: current.user } : {}),
	};
	const base: Decision = {
		...said(item),
		...known,
		name: item.employeeName,
		writes: NOTHING_TO_WRITE,
		needsAttention: true,
	};
	if (!isIntact) {
		const error = `The item of ${item.employeeName} is not as the plan made it. Hand items on unchanged, or make a new plan.`;
		return { ...base, outcome: 'failed', error, reason: error };
	}
	if (!isToBeDone(item, approveHeld)) return base;
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
		needsAttention: true,
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
