import { EnrollmentLimitError } from '../../errors';
import type { AppliedItem } from '../../run/apply/apply-plan';
import type { Clients } from '../../run/Clients';
import { decisionPerItem, type RevertRules } from '../../run/revert/decision-per-item';
import { readDoneItems } from '../../run/revert/read-done-items';
import { sealPlan, type Sealed } from '../../run/seal';
import type { Summary } from '../../run/summary';
import { applyEnrollments } from '../apply/apply';
import type { EnrollmentItem } from '../EnrollmentItem';
import { enrollmentUndoShape } from '../plan/revert/EnrollmentUndo';
import { planEnrollmentRevert } from '../plan/revert/plan-revert';
import type { EnrollmentRevert } from '../plan/revert/revert-enrollment';
import { withUndos } from './applied-items';
import { revertKey, sealableRevert, unknownRevert } from './revert-item';
import { carriedRevertSettings, type EnrollmentRevertSettings } from './revert-settings';
import { startRevert } from './start-revert';
import { summarizeRevert } from './summarize-revert';

export interface EnrollmentRevertOptions {
	settings: EnrollmentRevertSettings;
	/** IANA name of the workflow's time zone. */
	timezone: string;
	/** Whether to write nothing: then the items go into an apply. */
	planOnly: boolean;
	onLimit: 'stop' | 'hold';
}

/**
 * Plans how the enrollments of a run are taken back, and does so unless it is only to be planned. Over a limit nothing at all
 * is written; the items are then those of a plan, which `apply` takes.
 *
 * @param input the JSON of the input items: those of the run that are done
 * @returns an item for each input item, in their order
 * @throws ParameterError when none of the items comes from a run; EnrollmentLimitError when more is due than a limit allows
 * and `onLimit` is `stop`; SyncError when a list cannot be read to its end
 */
export async function runEnrollmentRevert(
	clients: Clients,
	{ settings, timezone, planOnly, onLimit }: EnrollmentRevertOptions,
	input: readonly unknown[],
): Promise<{ items: Array<AppliedItem<EnrollmentItem & Partial<Sealed>>>; summary: Summary }> {
	const read = await readDoneItems(input, 'enrollment', enrollmentUndoShape);
	const undos = read.flatMap(({ found }) => found?.undo ?? []);
	const { start, world } = await startRevert(clients, undos, timezone);
	const plan = planEnrollmentRevert(undos, world, settings);
	const decisions = decisionPerItem(read, plan.decisions, RULES);
	const { overLimit } = plan;
	if (overLimit !== undefined && !planOnly && onLimit === 'stop')
		throw new EnrollmentLimitError(overLimit, 'revert');
	if (planOnly || overLimit !== undefined) {
		const { items, planId } = await sealPlan(
			decisions.map((decision, index) => sealableRevert(decision, read[index]?.found?.text ?? '')),
			await carriedRevertSettings(settings, plan.numbers),
		);
		return {
			items: items.map((item, index) => ({ index, item })),
			summary: summarizeRevert('revert', clients, start, plan, decisions, { planId }),
		};
	}
	const asked = decisions.filter(({ outcome }) => outcome === 'planned').length;
	const { decisions: applied, warnings } = await applyEnrollments(decisions, world, clients, start.startedAt);
	const { items, done } = await withUndos(applied, decisions);
	return {
		items: items.map((item, index) => ({ index, item })),
		summary: summarizeRevert('revert', clients, start, plan, done, { warnings, asked }),
	};
}

const RULES: RevertRules<EnrollmentRevert> = {
	unknown: unknownRevert,
	keyOf: revertKey,
	withNothing: (decision) => ({ ...decision, action: 'none', changes: [], write: { do: 'nothing' } }),
	whyRepeated: () =>
		'Skipped: the input has another item for this enrollment. Take one run back after the other, the latest first.',
};
