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

/** What the decision about one record or file is made from. */
export type Compared = Pick<
	LearningWorld,
	'records' | 'files' | 'notCompared' | 'trustsNotes' | 'timezone' | 'today'
>;

/** All that a learning plan is made from. */
export interface LearningWorld {
	assignments: MatchedAssignment[];
	/** Learners with no employee, or more than one: reported, not guessed. */
	unknownUsers: Array<{ user?: User; userId: string; reason: string; isFailure: boolean }>;
	/** Assignments of employees whom the settings leave out; `reason` is a sentence. Nothing is written for them. */
	outOfScope: Array<{ assignment: MatchedAssignment; reason: string }>;
	/** How many results and enrollments could not be read. */
	unreadable: number;
	courseUrls: Map<string, string>;
	types: TrainingType[];
	/** By employee id; only of people who have a completion and are compared. */
	records: PerEmployee<TrainingRecord[]>;
	/** By employee id; only of people who have a certificate and are compared. */
	files: PerEmployee<FileCategory[]>;
	/** Ids of employees whose records and files this run does not compare: it is not their turn. */
	notCompared: ReadonlySet<string>;
	/** Whether the marker of a certificate in the notes of a record is enough, so that the files need not be listed. */
	trustsNotes: boolean;
	rows: TableRow[];
	isIncremental: boolean;
	/** Whether the run answers for each enrollment that it was asked for. */
	isAboutSome: boolean;
	/** Only those whose turn it is are compared, and whoever has something new. */
	isRolling: boolean;
	/** Decide only about records of these employees; undefined = all. */
	only?: ReadonlySet<string>;
	/** IANA name; days are days there. */
	timezone: string;
	/** `yyyy-mm-dd`. */
	today: string;
	/** How many were read, for the summary. */
	counts: { employees: number; users: number; verified?: number; toVerify?: number };
	/** What was noticed while reading, in sentences. */
	warnings: string[];
}
