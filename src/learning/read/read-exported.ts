import { readTrainingTypes } from '../../bamboohr/training/training-types';
import type { Transport } from '../../http/types';
import type { Course } from '../../ispring/learning/courses';
import { idKey } from '../../ispring/same-id';
import type { LearningWorld, MatchedAssignment } from '../plan/LearningWorld';
import { coursesThatNeedTypes, needsNewTypes } from '../plan/courses-with-types';
import type { LearningSettings } from '../settings';
import { readAssignmentRows } from './read-assignment-rows';

type Exported = Pick<LearningWorld, 'types' | 'courseUrls' | 'rows'>;

/**
 * What BambooHR already has of these courses and assignments, in lists for all employees, and the addresses of courses as
 * far as they will be written.
 *
 * @param readCourses is called only when addresses are needed
 * @throws ParameterError when a setting names a table or column that does not exist; SyncError when a list cannot be
 * read to its end
 */
export async function readExported(
	bambooHr: Transport,
	assignments: readonly MatchedAssignment[],
	settings: LearningSettings,
	readCourses: () => Promise<Course[]>,
): Promise<Exported> {
	const needsTypes = coursesThatNeedTypes(assignments, settings).length > 0;
	const types = needsTypes ? await readTrainingTypes(bambooHr) : [];
	const rows = await readAssignmentRows(bambooHr, settings);
	const needsUrls = needsNewTypes({ assignments, types }, settings) || hasLinkColumn(settings);
	const courses = needsUrls ? await readCourses() : [];
	return { types, rows, courseUrls: urlsOf(courses) };
}

function hasLinkColumn({ exportAssignments, assignmentTable, assignmentColumns }: LearningSettings): boolean {
	return exportAssignments && assignmentTable !== '' && assignmentColumns.link !== '';
}

function urlsOf(courses: readonly Course[]): Map<string, string> {
	return new Map(courses.flatMap(({ id, url }) => (url ? [[idKey(id), url]] : [])));
}
