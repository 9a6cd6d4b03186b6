import { idKey } from '../../ispring/same-id';
import type { LearningDecision } from './Decision';
import { assignmentWithoutTable, decideAssignment, indexRows, latestOfEachCourse } from './assignments';
import { baseDecision, runLevelDecision } from './base-decision';
import { decideCertificate } from './certificates';
import { decideCompletion } from './completions';
import { coursesThatNeedTypes } from './courses-with-types';
import type { LearningWorld } from './LearningWorld';
import type { LearningSettings } from '../settings';
import { decideType } from './training-types';

/**
 * Decides what happens to each record. Reads nothing, writes nothing, and knows no clock. Training types come first, since
 * records need them; then completions, assignments and certificates.
 */
export function planLearning(world: LearningWorld, settings: LearningSettings): LearningDecision[] {
	const { assignments } = world;
	const courses = coursesThatNeedTypes(assignments, settings);
	const types = courses.map((course) => {
		const url = world.courseUrls.get(idKey(course.id));
		return decideType({ ...course, ...(url ? { url } : {}) }, world.types, courses);
	});
	const isNew = new Set(
		types.filter(({ action }) => action === 'create').map(({ courseId }) => idKey(courseId ?? '')),
	);

	const decisions: LearningDecision[] = [...types];
	const selected = assignments.filter(
		({ employee }) => world.only === undefined || world.only.has(employee.id),
	);
	if (settings.exportCompletions) {
		decisions.push(
			...selected
				.filter(({ isSuccessful }) => isSuccessful)
				.map((one) => decideCompletion(one, world, settings)),
		);
	}
	if (settings.exportAssignments) {
		const latest = latestOfEachCourse(selected);
		const rows = indexRows(world.rows, settings);
		decisions.push(
			...(settings.assignmentTable === ''
				? latest
						.filter(({ isSuccessful }) => !isSuccessful)
						.map((one) => assignmentWithoutTable(one, world.isIncremental || isNew.has(idKey(one.courseId))))
				: latest.map((one) => decideAssignment(one, world, settings, rows))),
		);
	}
	if (settings.exportCertificates) {
		decisions.push(
			...selected
				.filter(({ certificate }) => certificate)
				.map((one) => decideCertificate(one, world, settings)),
		);
	}
	return [
		...decisions,
		...world.outOfScope.map(({ assignment, reason }) => ({
			...baseDecision('enrollment', assignment),
			reason,
			needsAttention: world.isAboutSome,
		})),
		...world.unknownUsers.map(unknownUser),
		...unreadableRows(world),
	];
}

/** Rows that could not be read are a failure that somebody has to see; the others go on. */
function unreadableRows({ unreadable }: LearningWorld): LearningDecision[] {
	if (unreadable === 0) return [];
	const rows = unreadable === 1 ? '1 result or enrollment' : `${unreadable} results or enrollments`;
	const reason = `${rows} in iSpring Learn could not be read: an ID or a status is missing.`;
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
