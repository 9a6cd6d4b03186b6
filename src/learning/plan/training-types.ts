import type { TrainingType } from '../../bamboohr/training/training-types';
import { isSameId } from '../../ispring/same-id';
import { cutText } from '../../text/cut';
import { normalizeKey } from '../../text/normalize-key';
import type { LearningDecision } from './Decision';
import { holdsId, marker, titleMark, titleMarkIn } from './marker';

/** How long a name may be is not documented; this is what most fields take. */
const MAX_NAME = 255;

export interface CourseOfType {
	id: string;
	title: string;
	url?: string;
	/** False when nobody told the title: then it is no reason to rename or adopt anything. */
	isTitleKnown: boolean;
}

/**
 * The training type of a course: the one that holds its id; without one, the only one of the same title that belongs
 * to no course, which is then adopted, unless another course of that title could have it just as well.
 */
export function findType(
	course: Pick<CourseOfType, 'id' | 'title' | 'isTitleKnown'>,
	types: readonly TrainingType[],
	courses: ReadonlyArray<Pick<CourseOfType, 'id' | 'title'>>,
): TrainingType | undefined {
	const marked = types.filter((type) => holdsId(type.description, course.id));
	if (marked.length > 0)
		return marked.reduce((one, other) => (Number(other.id) < Number(one.id) ? other : one));
	const isRivalled = courses.some(
		({ id, title }) => !isSameId(id, course.id) && isSameTitle(title, course.title),
	);
	if (isRivalled || !course.isTitleKnown) return undefined;
	const adoptable = types.filter((type) => isSameTitle(type.name, course.title) && !isOfACourse(type));
	return adoptable.length === 1 ? adoptable[0] : undefined;
}

/**
 * What is to happen so that a course has its training type. A new one gets the title of the course. Later on the name
 * is HR's to change: it follows the course only when the title is no longer the one that the description remembers.
 * A type made by an earlier version remembers none. Whether HR renamed it cannot be known, so it keeps its name and
 * remembers the title from now on.
 */
export function decideType(
	course: CourseOfType,
	types: readonly TrainingType[],
	courses: readonly CourseOfType[],
): LearningDecision {
	const type = findType(course, types, courses);
	const base: LearningDecision = {
		kind: 'trainingType',
		employeeId: null,
		employeeName: null,
		userId: null,
		courseId: course.id,
		courseTitle: course.title,
		enrollmentId: null,
		certificateId: null,
		action: 'none',
		changes: [],
		reason: 'The training type is there.',
		outcome: 'skipped',
		write: { do: 'nothing' },
		seen: { course: { id: course.id, title: course.title }, type: type && seenOf(type) },
		needsAttention: false,
	};
	if (!type) {
		const name = typeName(course.title);
		// Also of a title that nobody told: when it is known, the type is renamed.
		const marks = withMarks(marker('course', course.id), titleMark(comparable(course.title)));
		return {
			...base,
			action: 'create',
			changes: [{ field: 'name', from: null, to: name }],
			reason: 'BambooHR has no training type for this course yet.',
			outcome: 'planned',
			write: {
				do: 'createType',
				name,
				description: `Course in iSpring Learn. ${marks}`,
				...(course.url ? { linkUrl: course.url } : {}),
			},
		};
	}
	const { reason, changes } = differences(course, type);
	if (Object.keys(changes).length === 0) return base;
	return {
		...base,
		action: 'update',
		changes: [
			...(changes.name ? [{ field: 'name', from: type.name, to: changes.name }] : []),
			...(changes.description
				? [{ field: 'description', from: type.description || null, to: changes.description }]
				: []),
		],
		reason,
		outcome: 'planned',
		write: { do: 'updateType', typeId: type.id, changes },
	};
}

function differences(
	{ id, title, isTitleKnown }: CourseOfType,
	{ name, description }: TrainingType,
): { reason: string; changes: { name?: string; description?: string } } {
	const mark = titleMark(comparable(title));
	const remembered = titleMarkIn(description);
	const isSameName = isSameTitle(name, title);
	if (!holdsId(description, id)) {
		// Copied from the type of another course, the mark would be that course's title.
		const own = remembered === undefined ? description : description.replace(remembered, '');
		const changes = { description: withMarks(own, marker('course', id), mark) };
		return { reason: 'A training type of this title is there: it becomes that of the course.', changes };
	}
	if (!isTitleKnown || remembered?.toLowerCase() === mark.toLowerCase()) return { reason: '', changes: {} };
	if (remembered === undefined) {
		const why = isSameName ? '' : ' Its name is not that of the course, and stays as HR has it.';
		return {
			reason: `The title of the course is remembered in the description, so that a new title can be told from a name that HR gave.${why}`,
			changes: { description: withMarks(description, mark) },
		};
	}
	return {
		reason: 'The course has another title now.',
		changes: {
			...(isSameName ? {} : { name: typeName(title) }),
			description: description.replace(remembered, () => mark),
		},
	};
}

function withMarks(description: string, ...marks: string[]): string {
	return [description.trim(), ...marks].filter(Boolean).join(' ');
}

function isOfACourse(type: TrainingType): boolean {
	return /\[iSpring course [^[\]]+\]/i.test(type.description);
}

/** What a type is known by; the rest may change between a plan and its application. */
function seenOf({ id, name, description }: TrainingType) {
	return { id, name, description };
}

/** Whether people would take one title for the other. */
export function isSameTitle(one: string, other: string): boolean {
	return comparable(one) === comparable(other);
}

/** A title as BambooHR keeps it as a name: what is compared later must be exactly what was written. */
export function typeName(title: string): string {
	return cutText(title.normalize('NFC').replace(/\s+/g, ' ').trim(), MAX_NAME);
}

function comparable(title: string): string {
	return normalizeKey(typeName(title));
}
