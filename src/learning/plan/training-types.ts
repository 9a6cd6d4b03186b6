import type { TrainingType } from '../../bamboohr/training/training-types';
import { isSameId } from '../../ispring/same-id';
import { truncateText } from '../../text/truncate-text';
import { normalizeKey } from '../../text/normalize-key';
import type { LearningDecision } from './Decision';
import { holdsId, marker, titleMark, titleMarkIn } from './marker';

/** The maximum length of a name is not documented; this is what most fields allow. */
const MAX_NAME = 255;

export interface CourseOfType {
	id: string;
	title: string;
	url?: string;
	/** False when no list has the title: then it must not rename or adopt anything. */
	isTitleKnown: boolean;
}

/**
 * Finds the training type of a course: the one with its ID; else the only one of the same title that belongs to no course,
 * which is then adopted, unless another course has that title, too.
 */
export function findType(
	course: Pick<CourseOfType, 'id' | 'title' | 'isTitleKnown'>,
	types: readonly TrainingType[],
	courses: ReadonlyArray<Pick<CourseOfType, 'id' | 'title'>>,
): TrainingType | undefined {
	const marked = types.filter((type) => holdsId(type.description, course.id));
	if (marked.length > 0)
		return marked.reduce((one, other) => (Number(other.id) < Number(one.id) ? other : one));
	const hasRival = courses.some(
		({ id, title }) => !isSameId(id, course.id) && isSameTitle(title, course.title),
	);
	if (hasRival || !course.isTitleKnown) return undefined;
	const adoptable = types.filter((type) => isSameTitle(type.name, course.title) && !isOfACourse(type));
	return adoptable.length === 1 ? adoptable[0] : undefined;
}

/**
 * Decides what to write so that a course has its training type. A new type gets the title of the course. After that HR may
 * rename it: the name follows the course only when the title differs from the title marker in the description. Types
 * made by an earlier version have no such marker. Whether HR renamed them cannot be known, so they keep their name and
 * get the marker now.
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
		reason: 'The training type is up to date.',
		outcome: 'skipped',
		write: { do: 'nothing' },
		seen: { course: { id: course.id, title: course.title }, type: type && seenOf(type) },
		needsAttention: false,
	};
	if (!type) {
		const name = typeName(course.title);
		// Even when the title is unknown: once it is known, the type is renamed.
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
		// In a copied description the marker is that of another course's title.
		const own = remembered === undefined ? description : description.replace(remembered, '');
		const changes = { description: withMarks(own, marker('course', id), mark) };
		return { reason: 'A training type with this title exists and is linked to the course.', changes };
	}
	if (!isTitleKnown || remembered?.toLowerCase() === mark.toLowerCase()) return { reason: '', changes: {} };
	if (remembered === undefined) {
		const why = isSameName ? '' : ' Its name differs from the course title and is kept.';
		return {
			reason: `The description gets a marker for the course title, so that a new title can be distinguished from a name given by HR.${why}`,
			changes: { description: withMarks(description, mark) },
		};
	}
	return {
		reason: 'The course has a new title.',
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

/** What identifies a type; anything else may change between plan and apply. */
function seenOf({ id, name, description }: TrainingType) {
	return { id, name, description };
}

/** Whether two titles read the same. */
export function isSameTitle(one: string, other: string): boolean {
	return comparable(one) === comparable(other);
}

/** A title in the form in which BambooHR stores names, so that later runs compare what was actually written. */
export function typeName(title: string): string {
	return truncateText(title.normalize('NFC').replace(/\s+/g, ' ').trim(), MAX_NAME);
}

function comparable(title: string): string {
	return normalizeKey(typeName(title));
}
