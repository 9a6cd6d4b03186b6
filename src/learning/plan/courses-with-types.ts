import type { TrainingType } from '../../bamboohr/training/training-types';
import { idKey } from '../../ispring/same-id';
import type { LearningSettings } from '../settings';
import type { MatchedAssignment } from './LearningWorld';
import { findType, type CourseOfType } from './training-types';

/** Courses that somebody completed, and, without a table, those that somebody has open. */
export function coursesThatNeedTypes(
	assignments: readonly MatchedAssignment[],
	{ exportCompletions, exportAssignments, assignmentTable }: LearningSettings,
): CourseOfType[] {
	const courses = new Map<string, CourseOfType>();
	for (const { courseId, courseTitle, isTitleKnown, isSuccessful } of assignments) {
		const key = idKey(courseId);
		const isNeeded = isSuccessful ? exportCompletions : exportAssignments && assignmentTable === '';
		const isBetter = isTitleKnown || !courses.has(key);
		if (isNeeded && isBetter) courses.set(key, { id: courseId, title: courseTitle, isTitleKnown });
	}
	return [...courses.values()];
}

/** Whether training types will be created: only then are the addresses of courses worth reading. */
export function needsNewTypes(
	{ assignments, types }: { assignments: readonly MatchedAssignment[]; types: readonly TrainingType[] },
	settings: LearningSettings,
): boolean {
	const courses = coursesThatNeedTypes(assignments, settings);
	return courses.some((course) => !findType(course, types, courses));
}
