import type { LearningDecision } from './Decision';
import { assignmentWithoutTable, decideAssignment, indexRows, latestOfEachCourse } from './assignments';
import { runLevelDecision } from './base-decision';
import { decideCertificate } from './certificates';
import { decideCompletion } from './completions';
import type { LearningWorld, MatchedAssignment } from './LearningWorld';
import type { LearningSettings } from '../settings';
import { decideType, findType, type CourseOfType } from './training-types';

/**
 * Decides what is to happen to every record. Reads nothing, writes nothing. Training types come first, since records
 * need them; then person by person.
 */
export function planLearning(world: LearningWorld, settings: LearningSettings): LearningDecision[] {
	const { assignments } = world;
	const courses = coursesThatNeedTypes(assignments, settings);
	const types = courses.map((course) => {
		const url = world.courseUrls.get(course.id);
		return decideType({ ...course, ...(url ? { url } : {}) }, world.types, courses);
	});
	const isNew = new Set(types.filter(({ action }) => action === 'create').map(({ courseId }) => courseId));

	const decisions: LearningDecision[] = [...types];
	const mine = assignments.filter(({ employee }) => world.only === undefined || world.only.has(employee.id));
	if (settings.exportCompletions) {
		decisions.push(
			...mine.filter(({ isSuccessful }) => isSuccessful).map((one) => decideCompletion(one, world)),
		);
	}
	if (settings.exportAssignments) {
		const latest = latestOfEachCourse(mine);
		const rows = indexRows(world.rows, settings);
		decisions.push(
			...(settings.assignmentTable === ''
				? latest
						.filter(({ isSuccessful }) => !isSuccessful)
						.map((one) => assignmentWithoutTable(one, world.isIncremental || isNew.has(one.courseId)))
				: latest.map((one) => decideAssignment(one, world, settings, rows))),
		);
	}
	if (settings.exportCertificates) {
		decisions.push(
			...mine.filter(({ certificate }) => certificate).map((one) => decideCertificate(one, world)),
		);
	}
	return [...decisions, ...world.unknownUsers.map(unknownUser), ...unreadableRows(world)];
}

/** Courses that somebody completed, and, without a table, those that somebody has open. */
export function coursesThatNeedTypes(
	assignments: readonly MatchedAssignment[],
	{ exportCompletions, exportAssignments, assignmentTable }: LearningSettings,
): CourseOfType[] {
	const courses = new Map<string, CourseOfType>();
	for (const { courseId, courseTitle, isTitleKnown, isSuccessful } of assignments) {
		const isNeeded = isSuccessful ? exportCompletions : exportAssignments && assignmentTable === '';
		const isBetter = isTitleKnown || !courses.has(courseId);
		if (isNeeded && isBetter) courses.set(courseId, { id: courseId, title: courseTitle, isTitleKnown });
	}
	return [...courses.values()];
}

/** Whether types will be made: only then is it worth reading where the courses are looked at. */
export function needsNewTypes(world: LearningWorld, settings: LearningSettings): boolean {
	const courses = coursesThatNeedTypes(world.assignments, settings);
	return courses.some((course) => !findType(course, world.types, courses));
}

/** Rows that could not be read are a failure that somebody has to hear of, and stop nobody else. */
function unreadableRows({ unreadable }: LearningWorld): LearningDecision[] {
	if (unreadable === 0) return [];
	const rows = unreadable === 1 ? '1 result or enrollment' : `${unreadable} results or enrollments`;
	const reason = `${rows} of iSpring Learn could not be read: an id or a status is missing.`;
	return [{ ...runLevelDecision('enrollment', reason), outcome: 'failed', error: reason }];
}

function unknownUser({
	userId,
	user,
	reason,
	isFailure,
}: LearningWorld['unknownUsers'][number]): LearningDecision {
	return {
		...runLevelDecision('user', reason),
		userId,
		seen: user ?? null,
		...(isFailure ? { outcome: 'failed', error: reason } : {}),
	};
}
