import { omit } from 'lodash';
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
	const numbers = whole
		? {
				enrolling: Math.max(own.enrolling, whole.enrolling),
				ending: Math.max(own.ending, whole.ending),
				existing: Math.max(own.existing, whole.existing),
			}
		: own;
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
