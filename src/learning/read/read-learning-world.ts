import { readCourses } from '../../ispring/learning/courses';
import { MISSING_TERMINATED } from '../../ispring/learning/result-pages';
import { idKey } from '../../ispring/same-id';
import { OLDER_USER_LIST_WARNING } from '../../ispring/users/older-user-list-warning';
import { readOptionalFields } from '../../users/read-optional-fields';
import { readUsers } from '../../ispring/users/read-users';
import { findIdField } from '../../users/employee-id-field';
import type { Clients } from '../../run/Clients';
import { joinAssignments, unplacedWarning } from '../plan/Assignment';
import { chooseAssignments, chooseEmployees } from '../plan/choose-assignments';
import type { EnrollmentScope } from '../plan/enrollment-scope';
import type { LearningWorld } from '../plan/LearningWorld';
import { matchLearners } from '../plan/match-learners';
import { unknownStatuses } from '../plan/unknown-statuses';
import type { LastExport } from '../plan/turn';
import type { LearningSettings } from '../settings';
import { readCheckedEmployees } from './read-checked-employees';
import { readNeededEnrollments } from './read-enrollments';
import { readExported } from './read-exported';
import { readRecordsAndFiles } from './read-records-and-files';
import { readRotating } from './read-rotating';
import { readNewResults, readResultsInScope } from './read-results';

export interface LearningReading {
	settings: LearningSettings;
	/** Only what was completed or assigned after this instant, ISO 8601; undefined = everything. */
	since?: string;
	/** Only these enrollments; `since` does not matter then. */
	scope?: EnrollmentScope;
	timezone: string;
	/** `yyyy-mm-dd`. */
	today: string;
	/** Read records and files of these employees only. */
	only?: ReadonlySet<string>;
	/** How far earlier full exports got; undefined = unknown. */
	lastExport?: LastExport;
}

/**
 * Reads both systems for an export: who learned what, and what BambooHR already has of it.
 *
 * @returns undefined when there is nothing new since `since`, or no result of the enrollments in scope
 * @throws SyncError when a list cannot be read to its end, or a setting names what does not exist
 */
export async function readLearningWorld(
	{ bambooHr, iSpring }: Clients,
	{ settings, since, scope, timezone, today, only, lastExport }: LearningReading,
): Promise<LearningWorld | undefined> {
	const isIncremental = since !== undefined || scope !== undefined;
	const [firstResults, everybody] = await Promise.all([
		scope
			? readResultsInScope(iSpring, scope, settings.includeLeavers)
			: readNewResults(iSpring, settings, since),
		// A full run needs them in any case: BambooHR need not wait for iSpring Learn.
		isIncremental ? undefined : readCheckedEmployees(bambooHr, settings),
	]);
	const hasResults = firstResults.results.length + firstResults.unreadable > 0;
	if (isIncremental && !hasResults) return undefined;

	const [firstEnrollments, users, profileFields, employees] = await Promise.all([
		readNeededEnrollments(iSpring, settings, isIncremental ? firstResults.results : undefined),
		readUsers(iSpring),
		readOptionalFields(iSpring, settings),
		everybody ?? readCheckedEmployees(bambooHr, settings),
	]);
	const hasEnrollments = firstEnrollments.enrollments.length + firstEnrollments.unreadable > 0;
	// An answer without a list may mean that it is empty. Where the other list says otherwise, it is read again: what
	// somebody has finished must not look as if it were open.
	const { results, unreadable, lacksTerminated } =
		hasEnrollments && !hasResults ? await readNewResults(iSpring, settings, since) : firstResults;
	const enrollments =
		hasResults && !hasEnrollments && !isIncremental
			? await readNeededEnrollments(iSpring, settings, undefined)
			: firstEnrollments;

	const { assignments, unplaced } = joinAssignments(enrollments.enrollments, results);
	const chosen = chooseAssignments(assignments, users.users, settings);
	const courses = once(async () => await readCourses(iSpring));
	const needsTitles = chosen.some(({ courseTitle }) => courseTitle === undefined);
	const titles = new Map((needsTitles ? await courses() : []).map(({ id, title }) => [idKey(id), title]));
	const idField = findIdField(profileFields, settings.employeeIdField);
	const learners = matchLearners(chosen, employees, users, idField, titles, settings);
	const matched = { ...learners, ...chooseEmployees(learners.assignments, settings) };
	const exported = await readExported(bambooHr, matched.assignments, settings, courses);
	const isRolling = settings.verifyDays > 1 && !isIncremental && only === undefined;
	// A run about some people also repairs what was deleted by hand.
	const trustsNotes = settings.verifyDays > 1 && scope === undefined && only === undefined;
	const selected = matched.assignments.filter(({ employee }) => only === undefined || only.has(employee.id));
	const rotation = { verifyDays: settings.verifyDays, today, ...lastExport };
	const known = { ...matched, ...exported, timezone, today };
	const rotated = isRolling ? await readRotating(bambooHr, known, settings, rotation) : undefined;
	const compared = rotated ?? (await readRecordsAndFiles(bambooHr, selected, settings, trustsNotes));
	return {
		...known,
		records: compared.records,
		files: compared.files,
		notCompared: rotated?.notCompared ?? new Set(),
		trustsNotes,
		unreadable: unreadable + enrollments.unreadable,
		isIncremental,
		isAboutSome: scope !== undefined,
		isRolling,
		...(only ? { only } : {}),
		counts: {
			employees: employees.employees.length,
			users: users.users.length,
			...rotated?.counts,
		},
		warnings: [
			...(rotated?.warnings ?? []),
			...(users.isOlderList ? [OLDER_USER_LIST_WARNING] : []),
			...(lacksTerminated ? [MISSING_TERMINATED] : []),
			...unknownStatuses(chosen),
			...unplacedWarning(unplaced),
		],
	};
}

function once<T>(read: () => Promise<T>): () => Promise<T> {
	let reading: Promise<T> | undefined;
	return async () => await (reading ??= read());
}
