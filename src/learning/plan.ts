import type { LearningDecision } from './Decision';
import { assignmentWithoutTable, decideAssignment, latestOfEachCourse } from './assignments';
import { decideCertificate } from './certificates';
import { decideCompletion } from './completions';
import type { LearningWorld, PlacedAssignment } from './LearningWorld';
import type { LearningSettings } from './settings';
import { decideType, findType } from './training-types';

/**
 * Decides what is to happen to every record. Reads nothing, writes nothing. Training types come first, since records
 * need them; then person by person.
 */
export function planLearning(world: LearningWorld, settings: LearningSettings): LearningDecision[] {
	const { assignments } = world;
	const types = coursesThatNeedTypes(assignments, settings).map((course) => {
		const url = world.courseUrls.get(course.id);
		return decideType({ ...course, ...(url ? { url } : {}) }, world.types);
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
		decisions.push(
			...(settings.assignmentTable === ''
				? latest
						.filter(({ isSuccessful }) => !isSuccessful)
						.map((one) => assignmentWithoutTable(one, world.isIncremental || isNew.has(one.courseId)))
				: latest.map((one) => decideAssignment(one, world, settings))),
		);
	}
	if (settings.exportCertificates) {
		decisions.push(
			...mine.filter(({ certificate }) => certificate).map((one) => decideCertificate(one, world)),
		);
	}
	return [...decisions, ...world.unknownUsers.map(unknownUser)];
}

/** Courses that somebody completed, and, without a table, those that somebody has open. */
export function coursesThatNeedTypes(
	assignments: readonly PlacedAssignment[],
	{ exportCompletions, exportAssignments, assignmentTable }: LearningSettings,
): Array<{ id: string; title: string }> {
	const courses = new Map<string, { id: string; title: string }>();
	for (const { courseId, courseTitle, isSuccessful } of assignments) {
		const isNeeded = isSuccessful ? exportCompletions : exportAssignments && assignmentTable === '';
		if (isNeeded) courses.set(courseId, { id: courseId, title: courseTitle });
	}
	return [...courses.values()];
}

/** Whether types will be made: only then is it worth reading where the courses are looked at. */
export function needsNewTypes(world: LearningWorld, settings: LearningSettings): boolean {
	return coursesThatNeedTypes(world.assignments, settings).some((course) => !findType(course, world.types));
}

function unknownUser({ userId, user, reason }: LearningWorld['unknownUsers'][number]): LearningDecision {
	return {
		kind: 'completion',
		employeeId: null,
		employeeName: null,
		userId,
		courseId: null,
		courseTitle: null,
		enrollmentId: null,
		certificateId: null,
		action: 'none',
		changes: [],
		reason,
		outcome: 'skipped',
		write: { do: 'nothing' },
		seen: user ?? null,
		isNotable: true,
	};
}
