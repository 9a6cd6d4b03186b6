import type { TrainingType } from '../../bamboohr/training/training-types';
import { idKey } from '../../ispring/same-id';
import type { LearningSettings } from '../settings';
import { decideAssignment, indexRows, latestOfEachCourse } from './assignments';
import { coursesThatNeedTypes } from './courses-with-types';
import { dayBefore, dayOf } from './dates';
import type { LearningWorld, MatchedAssignment } from './LearningWorld';
import { findType } from './training-types';
import type { Rotation } from './turn';

type Seen = Pick<LearningWorld, 'assignments' | 'types' | 'rows' | 'courseUrls' | 'timezone' | 'today'>;

/**
 * A check whether BambooHR may lack something of an assignment, from what was read for all employees at once. Neither
 * system reports changes of results (docs/apis/ispring-learn.md#results), so this is the evidence there is:
 *
 * 1. The completion or the certificate is dated since the last full run in which nothing failed, yesterday at the latest: that run
 *    may have been earlier on the same day.
 * 2. The course has no training type yet, so it has no training record either.
 * 3. The row of the assignment table shows another status, score, or date.
 *
 * A correction without a new date shows in none of them. It is found when the employee has a turn.
 */
export function newsFinder(
	world: Seen,
	settings: LearningSettings,
	{ today, lastDay = today, newsFrom = lastDay }: Rotation,
): (assignment: MatchedAssignment) => boolean {
	const yesterday = dayBefore(today);
	const from = newsFrom < yesterday ? newsFrom : yesterday;
	// A time zone moves an instant by a day at most, and reading 100,000 old ones would take seconds.
	const earliest = dayBefore(from);
	const isRecent = (instant = '') =>
		instant.trim().slice(0, 10) >= earliest && (dayOf(instant, world.timezone) ?? '') >= from;
	const withoutType = coursesWithoutType(world, settings);
	const rows = indexRows(world.rows, settings);
	const latest = new Set(rows.size > 0 ? latestOfEachCourse(world.assignments) : []);
	return (one) =>
		isRecent(one.completedAt) ||
		isRecent(one.certificate?.issuedAt) ||
		(one.isSuccessful && withoutType.has(idKey(one.courseId))) ||
		(latest.has(one) && decideAssignment(one, world, settings, rows).action === 'update');
}

function coursesWithoutType(
	{ assignments, types }: { assignments: readonly MatchedAssignment[]; types: readonly TrainingType[] },
	settings: LearningSettings,
): Set<string> {
	const courses = coursesThatNeedTypes(assignments, settings);
	return new Set(courses.filter((course) => !findType(course, types, courses)).map(({ id }) => idKey(id)));
}
