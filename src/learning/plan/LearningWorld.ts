import type { Employee } from '../../bamboohr/employees/Employee';
import type { FileCategory } from '../../bamboohr/files/employee-files';
import type { TableRow } from '../../bamboohr/tables/table-records';
import type { TrainingRecord } from '../../bamboohr/training/training-records';
import type { TrainingType } from '../../bamboohr/training/training-types';
import type { SyncError } from '../../errors';
import type { User } from '../../ispring/users/User';
import type { Assignment } from './Assignment';

/** By employee id: what could be read, or the error that stands in its place for that employee alone. */
export type PerEmployee<T> = Map<string, T | SyncError>;

/** An assignment of a learner whose employee is known. */
export interface MatchedAssignment extends Assignment {
	employee: Employee;
	courseTitle: string;
	/** False when no list has the title: then it must not rename anything. */
	isTitleKnown: boolean;
}

/** All that a learning plan is made from. */
export interface LearningWorld {
	assignments: MatchedAssignment[];
	/** Learners with no employee, or more than one: reported, not guessed. */
	unknownUsers: Array<{ user?: User; userId: string; reason: string; isFailure: boolean }>;
	/** How many results and enrollments could not be read. */
	unreadable: number;
	courseUrls: Map<string, string>;
	types: TrainingType[];
	/** By employee id; only of people who have a completion. */
	records: PerEmployee<TrainingRecord[]>;
	/** By employee id; only of people who have a certificate. */
	files: PerEmployee<FileCategory[]>;
	rows: TableRow[];
	isIncremental: boolean;
	/** Decide only about records of these employees; undefined = all. */
	only?: ReadonlySet<string>;
	/** IANA name; days are days there. */
	timezone: string;
	/** `yyyy-mm-dd`. */
	today: string;
	/** How many were read, for the summary. */
	counts: { employees: number; users: number };
	/** What was noticed while reading, in sentences. */
	warnings: string[];
}
