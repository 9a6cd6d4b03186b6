import type { TrainingType } from '../bamboohr/training-types';
import type { LearningDecision } from './Decision';
import { holdsId, marker } from './marker';

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
	const isRivalled = courses.some(({ id, title }) => id !== course.id && isSameTitle(title, course.title));
	if (isRivalled || !course.isTitleKnown) return undefined;
	const adoptable = types.filter((type) => isSameTitle(type.name, course.title) && !isOfACourse(type));
	return adoptable.length === 1 ? adoptable[0] : undefined;
}

/** What is to happen so that a course has its training type, under its own title. */
export function decideType(
	course: CourseOfType,
	types: readonly TrainingType[],
	courses: readonly CourseOfType[],
): LearningDecision {
	const name = cut(course.title);
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
		isNotable: false,
	};
	if (!type) {
		return {
			...base,
			action: 'create',
			changes: [{ field: 'name', from: null, to: name }],
			reason: 'BambooHR has no training type for this course yet.',
			outcome: 'planned',
			write: {
				do: 'createType',
				name,
				description: `Course in iSpring Learn. ${marker('course', course.id)}`,
				...(course.url ? { linkUrl: course.url } : {}),
			},
		};
	}
	const changes: { name?: string; description?: string } = {};
	const isMarked = holdsId(type.description, course.id);
	if (!isMarked)
		changes.description = [type.description.trim(), marker('course', course.id)].filter(Boolean).join(' ');
	if (isMarked && course.isTitleKnown && !isSameTitle(type.name, name)) changes.name = name;
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
		reason: isMarked
			? 'The course has another title now.'
			: 'A training type of this title is there: it becomes that of the course.',
		outcome: 'planned',
		write: { do: 'updateType', typeId: type.id, changes },
	};
}

function isOfACourse(type: TrainingType): boolean {
	return /\[iSpring course [^\]]+\]/i.test(type.description);
}

/** What a type is known by; the rest may change between a plan and its application. */
function seenOf({ id, name, description }: TrainingType) {
	return { id, name, description };
}

/** Whether people would take one title for the other. */
export function isSameTitle(one: string, other: string): boolean {
	const plain = (text: string) => cut(text.normalize('NFC').replace(/\s+/g, ' ').trim()).toLowerCase();
	return plain(one) === plain(other);
}

function cut(title: string): string {
	return title.slice(0, MAX_NAME);
}
