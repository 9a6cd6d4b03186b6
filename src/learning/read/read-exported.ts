import { readEmployeeFiles } from '../../bamboohr/files/employee-files';
import { readTrainingRecords } from '../../bamboohr/training/training-records';
import { readTrainingTypes } from '../../bamboohr/training/training-types';
import type { Transport } from '../../http/types';
import type { Course } from '../../ispring/learning/courses';
import { idKey } from '../../ispring/same-id';
import type { LearningWorld, MatchedAssignment } from '../plan/LearningWorld';
import { coursesThatNeedTypes, needsNewTypes } from '../plan/courses-with-types';
import type { LearningSettings } from '../settings';
import { readAssignmentRows } from './read-assignment-rows';
import { readPerEmployee } from './read-per-employee';

type Exported = Pick<LearningWorld, 'types' | 'courseUrls' | 'records' | 'files' | 'rows'>;

/**
 * What BambooHR already has of these assignments, and the addresses of courses as far as they will be written.
 *
 * @param readCourses is called only when addresses are needed
 * @param only ids of employees whose records and files are read; undefined = everybody's
 * @throws ParameterError when a setting names a table or column that does not exist; SyncError when a list cannot be
 * read to its end
 */
export async function readExported(
	bambooHr: Transport,
	assignments: readonly MatchedAssignment[],
	settings: LearningSettings,
	readCourses: () => Promise<Course[]>,
	only: ReadonlySet<string> | undefined,
): Promise<Exported> {
	const needsTypes = coursesThatNeedTypes(assignments, settings).length > 0;
	const types = needsTypes ? await readTrainingTypes(bambooHr) : [];
	const rows = await readAssignmentRows(bambooHr, settings);
	const needsUrls = needsNewTypes({ assignments, types }, settings) || hasLinkColumn(settings);
	const courses = needsUrls ? await readCourses() : [];
	const selected = assignments.filter(({ employee }) => only === undefined || only.has(employee.id));
	const [records, files] = await Promise.all([
		settings.exportCompletions
			? readPerEmployee(
					selected.filter(({ isSuccessful }) => isSuccessful),
					async (id) => await readTrainingRecords(bambooHr, id),
				)
			: new Map(),
		settings.exportCertificates
			? readPerEmployee(
					selected.filter(({ certificate }) => certificate),
					async (id) => await readEmployeeFiles(bambooHr, id),
				)
			: new Map(),
	]);
	return { types, rows, courseUrls: urlsOf(courses), records, files };
}

function hasLinkColumn({ exportAssignments, assignmentTable, assignmentColumns }: LearningSettings): boolean {
	return exportAssignments && assignmentTable !== '' && assignmentColumns.link !== '';
}

function urlsOf(courses: readonly Course[]): Map<string, string> {
	return new Map(courses.flatMap(({ id, url }) => (url ? [[idKey(id), url]] : [])));
}
