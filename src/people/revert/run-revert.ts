import { LeaverLimitError } from '../../errors';
import type { AppliedItem } from '../../run/apply/apply-plan';
import type { Clients } from '../../run/Clients';
import { mapInTurns } from '../../run/in-turns';
import { decisionPerItem, type RevertRules } from '../../run/revert/decision-per-item';
import { readDoneItems, type DoneItem } from '../../run/revert/read-done-items';
import { sealPlan, type Sealed } from '../../run/seal';
import type { Summary } from '../../run/summary';
import { applyReverts } from '../apply/apply-revert';
import type { ChangeItem } from '../ChangeItem';
import { isUnit } from '../plan/UnitDecision';
import { planRevert } from '../plan/revert/plan-revert';
import type { RevertDecision } from '../plan/revert/RevertDecision';
import { undoShape, type Undo } from '../plan/revert/Undo';
import { revertKey, sealableRevert, toRevertItem, unknownRevert } from './revert-item';
import { gatherUndos } from './gather-undos';
import { carriedRevertSettings, type RevertSettings } from './revert-settings';
import { startRevert } from './start-revert';
import { summarizeRevert } from './summarize-revert';
import { withInverse } from './undo-items';

export interface RevertOptions {
	settings: RevertSettings;
	memory?: unknown;
	/** IANA name of the workflow's time zone. */
	timezone: string;
	/** Whether to write nothing: then the items go into an apply. */
	planOnly: boolean;
	onLimit: 'stop' | 'hold';
}

type Result = { items: Array<AppliedItem<ChangeItem & Partial<Sealed>>>; summary: Summary };

/**
 * Plans the way back from a run, and takes it unless it is only to be planned. Both systems are read again. Over the limit
 * nothing at all is written; the items are then those of a plan, which `apply` takes.
 *
 * @param input the JSON of the input items: those of the run that are done
 * @returns an item for each input item, in their order
 * @throws ParameterError when none of the items comes from a run; LeaverLimitError when more people would lose access than
 * allowed and `onLimit` is `stop`; SyncError when a list cannot be read to its end
 */
export async function runRevert(
	clients: Clients,
	options: RevertOptions,
	input: readonly unknown[],
): Promise<Result> {
	const read = await gatherUndos(await readDoneItems(input, 'people', undoShape));
	const { started, context } = await startRevert(clients, options);
	const plan = planRevert(
		read.flatMap(({ found }) => found?.undo ?? []),
		context,
	);
	const decisions = decisionPerItem(read, plan.decisions, RULES);
	const { memory } = context;
	const isOverLimit = plan.overLimit !== undefined;
	if (isOverLimit && !options.planOnly && options.onLimit === 'stop')
		throw new LeaverLimitError(plan.overLimit ?? '', 'revert');
	if (options.planOnly || isOverLimit) {
		const { items, planId } = await sealAll(
			decisions,
			read,
			await carriedRevertSettings(options.settings, plan.numbers),
		);
		return {
			items: items.map((item, index) => ({ index, item })),
			summary: summarizeRevert('revert', clients, started, plan, decisions, { planId, memory }),
		};
	}
	const asked = decisions.filter(({ outcome }) => outcome === 'planned').length;
	const { decisions: done, ...extras } = await applyReverts(decisions, context, clients);
	const { clock } = clients.bambooHr;
	const items = await withInverse(await mapInTurns(done, toRevertItem, clock), done, clock);
	return {
		items: items.map((item, index) => ({ index, item })),
		summary: summarizeRevert('revert', clients, started, plan, done, { ...extras, asked }),
	};
}

const RULES: RevertRules<RevertDecision> = {
	unknown: unknownRevert,
	keyOf: revertKey,
	withNothing: (decision) =>
		isUnit(decision)
			? { ...decision, action: 'none', changes: [] }
			: { ...unknownRevert(decision.name), undo: decision.undo },
	whyRepeated: ({ name }) =>
		`Skipped: the input has another item for ${name}. Take one run back after the other, the latest first.`,
};

async function sealAll(
	decisions: readonly RevertDecision[],
	read: ReadonlyArray<DoneItem<Undo>>,
	settings: string,
): Promise<{ planId: string; items: Array<ChangeItem & Sealed> }> {
	return await sealPlan(
		decisions.map((decision, index) => sealableRevert(decision, read[index]?.found?.text ?? '')),
		settings,
	);
}
