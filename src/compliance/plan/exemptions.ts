import { ParameterError } from '../../errors';
import type { Course } from '../../ispring/learning/courses';
import { idKey } from '../../ispring/same-id';
import { groupBy, indexBy } from '../../people/plan/group-by';
import { normalizeKey } from '../../text/normalize-key';
import { COMPLIANCE_SETTING_NAMES, exemptionSettings, type GivenExemption } from '../settings';
import type { DayFinder } from '../../learning/plan/day-finder';
import { enteredDayOf } from './due-day';

/** An exemption that holds today. */
export interface Exemption {
	/** The last day, `yyyy-mm-dd`; undefined = for good. */
	until: string | undefined;
	reason: string;
}

export interface Exemptions {
	/** The exemption of an employee from a course, by the `idKey` of the course, that holds today. */
	of(employeeId: string, courseKey: string): Exemption | undefined;
	/** IDs of the courses that exemptions name. */
	courseIds: readonly string[];
}

interface Known {
	/** Of everybody in BambooHR, leavers included. */
	employeeIds: ReadonlySet<string>;
	/** All courses in iSpring Learn. */
	catalog: readonly Course[];
	today: string;
	dayOf: DayFinder;
}

/**
 * Looks up whom and what exemptions name. On its last day an exemption still holds; of several, the one that lasts longest
 * counts. One that has ended may name somebody or a course that is gone.
 *
 * @throws ParameterError when an exemption names an unknown employee or course, or a day that does not exist
 */
export function exemptionsOf(given: readonly GivenExemption[], known: Known): Exemptions {
	const courseOf = courseFinder(known.catalog);
	const holding = new Map<string, Exemption>();
	const courseIds: string[] = [];
	for (const [index, { employeeId, courseId, until, reason }] of given.entries()) {
		const last = until === '' ? undefined : enteredDayOf(until, known.dayOf);
		if (until !== '' && last === undefined) {
			throw refusal(
				index,
				'until',
				`"${until}" is not a day.`,
				'Enter a day such as 2026-12-31, or nothing.',
			);
		}
		if (last !== undefined && last < known.today) continue;
		if (!known.employeeIds.has(employeeId)) {
			throw refusal(index, 'employeeId', `BambooHR has no employee with the ID "${employeeId}".`, USE_ID);
		}
		const course = courseOf(courseId, index);
		courseIds.push(course.id);
		const key = keyOf(employeeId, idKey(course.id));
		const other = holding.get(key);
		const isLonger = !other || (other.until !== undefined && (last === undefined || last > other.until));
		if (isLonger) holding.set(key, { until: last, reason });
	}
	return {
		of: (employeeId, courseKey) =>
			holding.size === 0 ? undefined : holding.get(keyOf(employeeId, courseKey)),
		courseIds,
	};
}

const USE_ID =
	"Use the number at the end of the URL of the employee's profile page, not the employee number, or remove the exemption.";

function keyOf(employeeId: string, courseKey: string): string {
	return `${employeeId} ${courseKey}`;
}

/** Finds a course by ID, or by a title that only one course has. */
function courseFinder(catalog: readonly Course[]): (text: string, index: number) => Course {
	const byId = indexBy(catalog, ({ id }) => idKey(id));
	const byTitle = groupBy(catalog, ({ title }) => normalizeKey(title));
	return (text, index) => {
		const [named, second] = byTitle.get(normalizeKey(text)) ?? [];
		const course = byId.get(idKey(text)) ?? (second ? undefined : named);
		if (course) return course;
		const problem = second
			? `iSpring Learn has several courses called "${text}".`
			: `iSpring Learn has no course with the ID or title "${text}".`;
		throw refusal(index, 'courseId', problem, 'Enter the ID of the course, or remove the exemption.');
	};
}

function refusal(index: number, part: keyof GivenExemption, message: string, hint: string): ParameterError {
	const label = exemptionSettings[part].description ?? part;
	return new ParameterError(
		`${COMPLIANCE_SETTING_NAMES.exemptions} > ${index + 1} > ${label}`,
		message,
		hint,
	);
}
