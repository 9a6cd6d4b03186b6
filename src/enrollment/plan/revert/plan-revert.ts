import { omit } from 'lodash';
import { isEnding, isEnrolling } from '../Decision';
import { holdOverLimit } from '../hold';
import { limitsOfNumbers, numbersOf, type EnrollmentNumbers, type Limits } from '../limits';
import { recordsOf } from '../standings';
import type { EnrollmentSettings } from '../../settings';
import type { EnrollmentUndo } from './EnrollmentUndo';
import { revertEnrollment, type EnrollmentRevert } from './revert-enrollment';
import type { RevertWorld } from './RevertWorld';

export interface EnrollmentRevertPlan {
	/** One for each undo, in their order. */
	decisions: EnrollmentRevert[];
	limits: Limits;
	numbers: EnrollmentNumbers;
	/** A sentence when something is held because of a limit. */
	overLimit?: string;
	/** Why it is held, and what to do, as one sentence. */
	heldBecause?: string;
}

/**
 * Plans how the enrollments of a run are taken back, through the same limits as a sync. Writes nothing, and uses no clock.
 *
 * @param whole what the whole plan counted, where these are some of its items
 */
export function planEnrollmentRevert(
	undos: readonly EnrollmentUndo[],
	world: RevertWorld,
	settings: Pick<EnrollmentSettings, 'maxEnrollments' | 'maxEndings' | 'maxEndingsPercent'>,
	whole?: EnrollmentNumbers,
): EnrollmentRevertPlan {
	const records = recordsOf(world);
	const decided = undos.map((undo) => revertEnrollment(undo, world, records));
	const own = numbersOf(decided, world.enrollments.length);
	const { enrolling, ending, existing } = whole ?? own;
	const numbers = {
		enrolling: Math.max(own.enrolling, enrolling, togetherOf(decided.filter(isEnrolling), 'end')),
		ending: Math.max(own.ending, ending, togetherOf(decided.filter(isEnding), 'enroll')),
		existing: Math.max(own.existing, existing),
	};
	const limits = limitsOfNumbers(numbers, settings);
	const { decisions, ...held } = holdOverLimit(decided, limits);
	return {
		decisions: decisions.flatMap((decision, index) => {
			const undo = undos[index];
			return undo ? { ...decision, undo } : [];
		}),
		limits,
		numbers,
		...held,
	};
}

/** How many enrollments of its run any of these is taken back with, at most. */
function togetherOf(decisions: readonly EnrollmentRevert[], did: EnrollmentUndo['did']): number {
	return decisions.reduce((most, { undo }) => (undo.did === did ? Math.max(most, undo.together) : most), 0);
}

/** What takes a revert back, once it is done. */
export function inverseOfEnrollment({ undo, enrollmentId }: EnrollmentRevert): EnrollmentUndo {
	const { from, to } = undo;
	const did = { enroll: 'end', end: 'enroll', change: 'change' } as const;
	return {
		...omit(undo, 'formerId', 'from', 'to'),
		did: did[undo.did],
		enrollmentId,
		isOfRevert: undo.isOfRevert !== true,
		...(to ? { from: to } : {}),
		...(from ? { to: from } : {}),
	};
}
