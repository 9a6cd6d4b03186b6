import { ENROLLMENT_SETTING_NAMES as NAMES, type EnrollmentSettings } from '../settings';
import { plural } from '../../run/words';
import { isEnding, isEnrolling, type EnrollmentDecision } from './Decision';

/** Below this many enrollments a percentage says nothing. */
const MIN_ENROLLMENTS_FOR_PERCENT = 20;

/** How many are due, how many may be, and a sentence when they are more. */
export interface Limit {
	due: number;
	allowed: number;
	exceeded?: string;
}

export interface Limits {
	enrollments: Limit;
	endings: Limit;
}

type Settings = Pick<EnrollmentSettings, 'maxEnrollments' | 'maxEndings' | 'maxEndingsPercent'>;

/**
 * Compares what is due with the limits. A re-enrollment counts as an enrollment, and closing counts as ending.
 *
 * @param all what a run about everybody decides
 * @param existing how many enrollments there are in the courses that rules name
 */
export function limitsOf(
	all: readonly EnrollmentDecision[],
	existing: number,
	{ maxEnrollments, maxEndings, maxEndingsPercent }: Settings,
): Limits {
	return limitsOfNumbers(numbersOf(all, existing), { maxEnrollments, maxEndings, maxEndingsPercent });
}

/** How many enrollments are due to be made and to be ended, and how many there are in the courses. */
export interface EnrollmentNumbers {
	enrolling: number;
	ending: number;
	existing: number;
}

/** @param existing how many enrollments there are in the courses */
export function numbersOf(all: readonly EnrollmentDecision[], existing: number): EnrollmentNumbers {
	return { enrolling: all.filter(isEnrolling).length, ending: all.filter(isEnding).length, existing };
}

/** The same as `limitsOf` for numbers that have been counted. */
export function limitsOfNumbers(
	{ enrolling, ending, existing }: EnrollmentNumbers,
	{ maxEnrollments, maxEndings, maxEndingsPercent }: Settings,
): Limits {
	const ofPercent =
		existing < MIN_ENROLLMENTS_FOR_PERCENT ? Infinity : Math.floor((existing * maxEndingsPercent) / 100);
	const endings = { due: ending, allowed: Math.min(maxEndings, ofPercent) };
	return {
		enrollments: {
			due: enrolling,
			allowed: maxEnrollments,
			...(enrolling > maxEnrollments
				? {
						exceeded: `${plural(enrolling, 'enrollment')} would be made; the limit ${NAMES.maxEnrollments} is ${maxEnrollments}.`,
					}
				: {}),
		},
		endings: { ...endings, ...exceededEndings(endings) },
	};

	function exceededEndings({ due, allowed }: Limit): Pick<Limit, 'exceeded'> {
		if (due <= allowed) return {};
		const what = `${plural(due, 'enrollment')} would be ended or closed`;
		if (due > maxEndings) return { exceeded: `${what}; the limit ${NAMES.maxEndings} is ${maxEndings}.` };
		const percent = Math.round((due / existing) * 100);
		return {
			exceeded: `${what} (${percent}% of the ${existing} in these courses); the limit ${NAMES.maxEndingsPercent} is ${maxEndingsPercent}.`,
		};
	}
}
