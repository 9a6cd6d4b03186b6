import type { TableRow } from '../../bamboohr/tables/table-records';
import { idKey } from '../../ispring/same-id';
import { baseDecision } from './base-decision';
import { dayOf } from './dates';
import type { LearningDecision } from './Decision';
import type { LearningWorld, MatchedAssignment } from './LearningWorld';
import { ASSIGNMENT_COLUMNS, type AssignmentColumn, type LearningSettings } from '../settings';
import { typeName } from './training-types';

/** Columns that are written only when a row is created, since their value is not read in every run. */
const WRITTEN_ONCE: AssignmentColumn[] = ['link'];

/** Columns that are cleared when their value no longer holds; others keep it as long as there is nothing newer. */
const CLEARED: AssignmentColumn[] = ['completed'];

/** Without a table BambooHR has no place for an open assignment, but the training type at least shows the course. */
export function assignmentWithoutTable(
	assignment: MatchedAssignment,
	needsAttention: boolean,
): LearningDecision {
	return {
		...baseDecision('assignment', assignment),
		reason:
			'Not written: BambooHR has no built-in place for open assignments, only the training type of the course. To see who has the course, choose a custom table in the option Assignment Table.',
		needsAttention,
	};
}

/** The rows of the assignment table by employee and course; there may be many thousands. */
export type RowIndex = ReadonlyMap<string, TableRow>;

/** Indexes rows by employee and course; of several for the same pair, the first one counts. */
export function indexRows(
	rows: readonly TableRow[],
	{ assignmentColumns }: Pick<LearningSettings, 'assignmentColumns'>,
): RowIndex {
	const index = new Map<string, TableRow>();
	for (const row of rows) {
		const key = rowKey(row.employeeId, current(row, assignmentColumns.courseId));
		if (!index.has(key)) index.set(key, row);
	}
	return index;
}

function rowKey(employeeId: string, courseId: string): string {
	return JSON.stringify([employeeId, idKey(courseId)]);
}

/** Decides what to write so that the row of a course shows the progress of an employee. */
export function decideAssignment(
	assignment: MatchedAssignment,
	world: Pick<LearningWorld, 'timezone' | 'courseUrls' | 'today'>,
	{ assignmentColumns: columns }: LearningSettings,
	rows: RowIndex,
): LearningDecision {
	const base = baseDecision('assignment', assignment);
	const wanted = valuesOf(assignment, world);
	const assignedOn = columns.assigned === '' ? '' : wanted.assigned;
	const row = rows.get(rowKey(assignment.employee.id, assignment.courseId));
	const seen = { wanted, row };
	if (!row) {
		// Completed courses are in the training records; a row for them would only be noise.
		if (assignment.isSuccessful)
			return { ...base, seen, reason: 'Completed before a row was written, so no row is needed.' };
		const filled = ASSIGNMENT_COLUMNS.filter((column) => columns[column] !== '' && wanted[column] !== '');
		return {
			...base,
			seen,
			action: 'create',
			changes: filled.map((column) => ({ field: column, from: null, to: wanted[column] })),
			reason: 'Assigned, but not in the table yet.',
			outcome: 'planned',
			write: { do: 'createRow', values: byAlias(filled, columns, wanted) },
		};
	}
	// An incremental run sees only some enrollments: the row may belong to a later one, which must not be overwritten.
	if (assignedOn !== '' && current(row, columns.assigned) > assignedOn) {
		return { ...base, seen, reason: 'The row belongs to a later assignment of this course.' };
	}
	const differing = ASSIGNMENT_COLUMNS.filter(
		(column) =>
			columns[column] !== '' &&
			!WRITTEN_ONCE.includes(column) &&
			(wanted[column] !== '' || CLEARED.includes(column)) &&
			!isSame(current(row, columns[column]), wanted[column]),
	);
	if (differing.length === 0) return { ...base, seen, reason: 'The row is up to date.' };
	return {
		...base,
		seen,
		action: 'update',
		changes: differing.map((column) => ({
			field: column,
			from: current(row, columns[column]) || null,
			to: wanted[column] || null,
		})),
		reason: `The row differs in ${differing.join(', ')}.`,
		outcome: 'planned',
		write: { do: 'updateRow', row, values: byAlias(differing, columns, wanted) },
	};
}

function valuesOf(
	assignment: MatchedAssignment,
	{ timezone, courseUrls, today }: Pick<LearningWorld, 'timezone' | 'courseUrls' | 'today'>,
): Record<AssignmentColumn, string> {
	const completed = assignment.isSuccessful ? dayOf(assignment.completedAt, timezone) : undefined;
	const number = (value: number | undefined) =>
		value === undefined ? '' : String(Math.round(value * 100) / 100);
	return {
		course: typeName(assignment.courseTitle),
		courseId: assignment.courseId,
		assigned: dayOf(assignment.assignedAt, timezone) ?? '',
		due: dayOf(assignment.dueAt, timezone) ?? '',
		completed: completed !== undefined && completed <= today ? completed : '',
		status: assignment.status,
		progress: number(assignment.progressPercent),
		score: number(assignment.score),
		link: courseUrls.get(idKey(assignment.courseId)) ?? '',
	};
}

function byAlias(
	some: readonly AssignmentColumn[],
	columns: Record<AssignmentColumn, string>,
	values: Record<AssignmentColumn, string>,
): Record<string, string> {
	return Object.fromEntries(some.map((column) => [columns[column], values[column]]));
}

function current(row: TableRow, alias: string): string {
	return row.values[alias] ?? '';
}

/** A number column may return 95.00 for 95. */
function isSame(one: string, other: string): boolean {
	return one === other || (one !== '' && Number(one) === Number(other));
}

/** One assignment for each employee and course: of several (retakes), the latest. */
export function latestOfEachCourse(assignments: readonly MatchedAssignment[]): MatchedAssignment[] {
	const latest = new Map<string, MatchedAssignment>();
	for (const assignment of assignments) {
		const key = rowKey(assignment.employee.id, assignment.courseId);
		const other = latest.get(key);
		if (!other || (assignment.assignedAt ?? '') >= (other.assignedAt ?? '')) latest.set(key, assignment);
	}
	return [...latest.values()];
}
