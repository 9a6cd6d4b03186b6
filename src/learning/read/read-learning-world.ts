import { DateTime } from 'luxon';
import { readEmployeeFiles } from '../../bamboohr/files/employee-files';
import { readEmployees } from '../../bamboohr/employees/read-employees';
import { readTableRows, readTables } from '../../bamboohr/tables/tables';
import { readTrainingRecords } from '../../bamboohr/training/training-records';
import { readTrainingTypes } from '../../bamboohr/training/training-types';
import { IncompleteListError, ParameterError, RefusedError, SyncError } from '../../errors';
import { settle } from '../../http/settle';
import type { Transport } from '../../http/types';
import { readCourses, type Course } from '../../ispring/learning/courses';
import {
	readEnrollments,
	readEnrollmentsById,
	type EnrollmentList,
} from '../../ispring/learning/enrollments';
import { OLDER_USER_LIST } from '../../ispring/users/older-user-list-warning';
import { readProfileFields, type ProfileField } from '../../ispring/users/profile-fields';
import { readUsers } from '../../ispring/users/read-users';
import { LACKS_ENDED } from '../../ispring/learning/result-pages';
import { readResults, type Result, type ResultList } from '../../ispring/learning/results';
import { idKey, isSameId } from '../../ispring/same-id';
import { findIdField } from '../../users/employee-id-field';
import { joinAssignments } from '../plan/Assignment';
import type { LearningClients } from '../clients';
import { readResultsInScope, type EnrollmentScope } from './enrollment-scope';
import type { LearningWorld, PerPerson, MatchedAssignment } from '../plan/LearningWorld';
import { matchLearners } from '../plan/match-learners';
import { coursesThatNeedTypes, needsNewTypes } from '../plan/plan';
import { ASSIGNMENT_COLUMNS, type LearningSettings } from '../settings';
import { unknownStatuses } from '../plan/unknown-statuses';

/** Clocks differ, and what was done offline is reported late: ask from earlier on. */
const OVERLAP_MINUTES = 10;

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
}

export interface ReadLearning {
	world: LearningWorld;
	counts: { employees: number; users: number };
	warnings: string[];
}

/**
 * Reads both systems for an export: what was learned, by whom, and what BambooHR has of it already.
 *
 * @returns undefined when there is nothing new since `since`, or nothing of the enrollments in scope
 * @throws SyncError when a list cannot be read to its end, or a setting names what does not exist
 */
export async function readLearningWorld(
	clients: LearningClients,
	reading: LearningReading,
): Promise<ReadLearning | undefined> {
	const { settings, since, scope, timezone, today } = reading;
	const { bambooHr, iSpring } = clients;
	const isAboutSome = since !== undefined || scope !== undefined;
	const [firstResults, everybody] = await Promise.all([
		scope
			? readResultsInScope(iSpring, scope, settings.includeLeavers)
			: readNewResults(iSpring, settings, since),
		// In a full run they are needed in any case: BambooHR need not wait for iSpring Learn.
		isAboutSome ? undefined : readEmployees(bambooHr, []),
	]);
	if (isAboutSome && firstResults.results.length + firstResults.unreadable === 0) return undefined;

	const [enrollmentsNow, userList, profileFields, employeeList] = await Promise.all([
		readTheirEnrollments(iSpring, settings, isAboutSome ? firstResults.results : undefined),
		readUsers(iSpring),
		readFields(iSpring, settings),
		everybody ?? readEmployees(bambooHr, []),
	]);
	if (employeeList.employees.length === 0)
		throw new IncompleteListError('BambooHR returned no employee at all.');
	// An answer without a list may mean that it is empty. Where the other list says otherwise, it is asked for again:
	// what somebody has finished must not look as if it were open.
	const hasResults = firstResults.results.length + firstResults.unreadable > 0;
	const hasEnrollments = enrollmentsNow.enrollments.length + enrollmentsNow.unreadable > 0;
	const { results, unreadable, lacksEnded } =
		hasEnrollments && !hasResults ? await readNewResults(iSpring, settings, since) : firstResults;
	const enrollmentList =
		hasResults && !hasEnrollments && !isAboutSome
			? await readTheirEnrollments(iSpring, settings, undefined)
			: enrollmentsNow;
	const idField = findIdField(profileFields, settings.employeeIdField);
	const active = new Set(
		userList.users.filter(({ status }) => status === 'active').map(({ id }) => idKey(id)),
	);
	const { assignments, unplaced } = joinAssignments(enrollmentList.enrollments, results);
	const chosen = assignments.filter(
		({ courseId, userId }) =>
			(settings.courses.length === 0 || settings.courses.some((id) => isSameId(id, courseId))) &&
			(settings.includeLeavers || active.has(idKey(userId))),
	);

	const courses = lazily(async () => await readCourses(iSpring));
	const needsTitles = chosen.some(({ courseTitle }) => courseTitle === undefined);
	const titles = new Map((needsTitles ? await courses() : []).map(({ id, title }) => [idKey(id), title]));
	const placed = matchLearners(chosen, employeeList, userList, idField, titles, settings);
	const needsTypes = coursesThatNeedTypes(placed.assignments, settings).length > 0;
	const world: LearningWorld = {
		...placed,
		unreadable: unreadable + enrollmentList.unreadable,
		types: needsTypes ? await readTrainingTypes(bambooHr) : [],
		courseUrls: new Map(),
		records: new Map(),
		files: new Map(),
		rows: await readAssignmentRows(bambooHr, settings),
		isIncremental: isAboutSome,
		timezone,
		today,
		...(reading.only ? { only: reading.only } : {}),
	};
	if (needsNewTypes(world, settings) || needsLinks(settings)) world.courseUrls = urlsOf(await courses());
	const isSelected = ({ employee }: MatchedAssignment) =>
		reading.only === undefined || reading.only.has(employee.id);
	const mine = placed.assignments.filter(isSelected);
	const [records, files] = await Promise.all([
		settings.exportCompletions
			? readEach(
					mine.filter(({ isSuccessful }) => isSuccessful),
					(id) => readTrainingRecords(bambooHr, id),
				)
			: new Map(),
		settings.exportCertificates
			? readEach(
					mine.filter(({ certificate }) => certificate),
					(id) => readEmployeeFiles(bambooHr, id),
				)
			: new Map(),
	]);
	return {
		world: { ...world, records, files },
		counts: { employees: employeeList.employees.length, users: userList.users.length },
		warnings: [
			...(userList.isOlderList ? [OLDER_USER_LIST] : []),
			...(lacksEnded ? [LACKS_ENDED] : []),
			...unknownStatuses(chosen),
			...unplacedResults(unplaced),
		],
	};
}

function unplacedResults(count: number): string[] {
	if (count === 0) return [];
	const what = count === 1 ? '1 result belongs' : `${count} results belong`;
	return [`${what} to no enrollment and ${count === 1 ? 'was' : 'were'} left out.`];
}

async function readNewResults(
	iSpring: Transport,
	{ includeLeavers }: LearningSettings,
	since: string | undefined,
): Promise<ResultList> {
	if (since === undefined) return await readResults(iSpring, { includeLeavers });
	const from = DateTime.fromISO(since, { setZone: true }).minus({ minutes: OVERLAP_MINUTES }).toUTC();
	const instant = from.toISO({ suppressMilliseconds: true }) ?? since;
	const completed = await readResults(iSpring, { includeLeavers, completedSince: instant });
	const assigned = await readResults(iSpring, { includeLeavers, assignedSince: instant });
	return {
		results: [...completed.results, ...assigned.results],
		unreadable: completed.unreadable + assigned.unreadable,
		...(completed.lacksEnded || assigned.lacksEnded ? { lacksEnded: true } : {}),
	};
}

/** Where no field is chosen, people can do without them: then a key that may not see them finds employees by e-mail. */
async function readFields(
	iSpring: Transport,
	{ employeeIdField }: LearningSettings,
): Promise<ProfileField[]> {
	const fields = await settle(readProfileFields(iSpring));
	if (fields.ok) return fields.value;
	if (employeeIdField === '' && fields.error instanceof RefusedError) return [];
	throw fields.error;
}

/** In a full run all of them; in an incremental one those of the results. */
async function readTheirEnrollments(
	iSpring: Transport,
	{ exportAssignments, exportCertificates }: LearningSettings,
	results: readonly Result[] | undefined,
): Promise<EnrollmentList> {
	if (!exportAssignments && !exportCertificates) return { enrollments: [], unreadable: 0 };
	if (results === undefined) return await readEnrollments(iSpring);
	const ids = [...new Set(results.flatMap(({ enrollmentId }) => enrollmentId ?? []))];
	return await readEnrollmentsById(iSpring, ids);
}

/** All rows of the assignment table, in one request for the whole company. */
async function readAssignmentRows(bambooHr: Transport, settings: LearningSettings) {
	const { exportAssignments, assignmentTable, assignmentColumns } = settings;
	if (!exportAssignments || assignmentTable === '') return [];
	const tables = await readTables(bambooHr);
	const table = tables.find(({ alias }) => alias === assignmentTable);
	if (!table) {
		const custom = tables.map(({ alias }) => alias).filter((alias) => alias.startsWith('custom'));
		throw new ParameterError(
			'Assignment Table',
			`BambooHR has no table with the alias "${assignmentTable}".`,
			`Choose one of these: ${custom.join(', ') || 'none yet; make a custom table in the settings of BambooHR'}.`,
		);
	}
	const named = ASSIGNMENT_COLUMNS.filter((column) => assignmentColumns[column] !== '');
	const unknown = named.find((column) => !table.columns.includes(assignmentColumns[column]));
	if (unknown) {
		throw new ParameterError(
			'Assignment Columns',
			`the table ${table.alias} has no column with the alias "${assignmentColumns[unknown]}".`,
			`Choose one of these: ${table.columns.join(', ')}.`,
		);
	}
	return await readTableRows(bambooHr, 'all', assignmentTable);
}

function needsLinks({ exportAssignments, assignmentTable, assignmentColumns }: LearningSettings): boolean {
	return exportAssignments && assignmentTable !== '' && assignmentColumns.link !== '';
}

function urlsOf(courses: readonly Course[]): Map<string, string> {
	return new Map(courses.flatMap(({ id, url }) => (url ? [[id, url]] : [])));
}

/** One reading for each employee; what cannot be read is that employee's failure. */
async function readEach<T>(
	assignments: readonly MatchedAssignment[],
	read: (employeeId: string) => Promise<T>,
): Promise<PerPerson<T>> {
	const found: PerPerson<T> = new Map();
	const ids = [...new Set(assignments.map(({ employee }) => employee.id))];
	await Promise.all(
		ids.map(async (id) => {
			const outcome = await settle(read(id));
			if (!outcome.ok && !(outcome.error instanceof SyncError)) throw outcome.error;
			if (outcome.ok) found.set(id, outcome.value);
			else if (outcome.error instanceof SyncError) found.set(id, outcome.error);
		}),
	);
	return found;
}

function lazily<T>(read: () => Promise<T>): () => Promise<T> {
	let reading: Promise<T> | undefined;
	return async () => await (reading ??= read());
}
