import { idKey } from '../../ispring/same-id';
import type { EnrollmentRule } from '../rules/Rule';
import type { BaseDecision } from './base-decision';
import type { EnrollmentDecision } from './Decision';
import { dueChanges, termsOf } from './due-changes';
import { isClosed } from './due-date';
import { mildest } from './merge-rules';
import type { PlanContext } from './PlanContext';
import type { Standing } from './Standing';

/**
 * Decides about an enrollment whose learner no longer matches any rule for the course.
 *
 * Rules, in order:
 * 1. Only what earlier runs made is ended or closed, never what the learner chose in the catalog, nor what is finished.
 * 2. What has any progress, or might have, is closed instead of being ended: nothing that somebody has done is lost.
 * 3. To close means: due today, and locked. What is closed stays so.
 *
 * @param rules all that name the course: the mildest of them counts
 * @returns undefined when there is nothing to say
 */
export function decideNoLonger(
	standing: Standing,
	rules: readonly EnrollmentRule[],
	{ world, made }: PlanContext,
	baseOf: BaseDecision,
): EnrollmentDecision | undefined {
	const { enrollment, state, mayHaveBegun } = standing;
	if (!made.has(idKey(enrollment.id)) || enrollment.type === 'catalog') return undefined;
	const current = termsOf(enrollment);
	const base = {
		...baseOf(idKey(enrollment.courseId), rules, [standing]),
		enrollmentId: enrollment.id,
		due: current.due,
	};
	const choice = mildest(rules);
	// Somebody whose record could not be read may report to them.
	if (world.employees.unreadable.length > 0 && rules.some(({ isManager }) => isManager)) {
		return {
			...base,
			reason:
				'Left alone while an employee record in BambooHR cannot be read, because a rule asks who is a manager.',
		};
	}
	if (state !== 'open') return { ...base, reason: 'No longer required, but finished, so it stays.' };
	if (choice === 'keep') return { ...base, reason: 'No longer required. The enrollment is kept.' };
	if (choice === 'end' && !mayHaveBegun) {
		return {
			...base,
			action: 'end',
			due: null,
			changes: dueChanges(current, { due: null, lock: false }),
			reason: 'No longer required, and not begun.',
			outcome: 'planned',
			write: { do: 'delete', enrollment },
		};
	}
	if (isClosed(current, world.today))
		return { ...base, reason: 'No longer required. The enrollment is closed.' };
	const terms = { due: world.today, lock: true };
	const instead =
		choice === 'end'
			? ' It may have been begun, so it is closed instead of ended and no progress is lost.'
			: '';
	return {
		...base,
		action: 'close',
		due: terms.due,
		changes: dueChanges(current, terms),
		reason: `No longer required.${instead}`,
		outcome: 'planned',
		write: { do: 'change', enrollment, terms, startsAnew: false },
	};
}
