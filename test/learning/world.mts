import type { Employee } from '../../src/bamboohr/employees/Employee';
import type { EmployeeFile, FileCategory } from '../../src/bamboohr/files/employee-files';
import type { TableRow } from '../../src/bamboohr/tables/table-records';
import type { TrainingRecord } from '../../src/bamboohr/training/training-records';
import type { TrainingType } from '../../src/bamboohr/training/training-types';
import type { User } from '../../src/ispring/users/User';
import type { LearningWorld, MatchedAssignment } from '../../src/learning/plan/LearningWorld';
import { titleMark } from '../../src/learning/plan/marker';
import { ASSIGNMENT_COLUMNS, DEFAULT_LEARNING_SETTINGS } from '../../src/learning/settings';

/** All columns of the table, with aliases that differ from their names. */
export const COLUMNS = {
	...DEFAULT_LEARNING_SETTINGS.assignmentColumns,
	...Object.fromEntries(ASSIGNMENT_COLUMNS.map((column) => [column, `custom_${column}`])),
};

export const WITH_TABLE = {
	...DEFAULT_LEARNING_SETTINGS,
	assignmentTable: 'customTraining',
	assignmentColumns: COLUMNS,
};

export function employee(given: Partial<Employee> = {}): Employee {
	return {
		id: '11',
		status: 'active',
		employeeNumber: null,
		firstName: 'Ann',
		lastName: 'Exemplar',
		preferredName: null,
		workEmail: 'ann@example.com',
		homeEmail: null,
		mobilePhone: null,
		workPhone: null,
		jobTitle: null,
		department: null,
		division: null,
		location: null,
		supervisorId: null,
		hireDate: null,
		terminationDate: null,
		extra: {},
		...given,
	};
}

export function user(given: Partial<User> = {}): User {
	return {
		id: 'u-1',
		departmentId: 'd-1',
		status: 'active',
		roleTypes: ['learner'],
		roleIds: [],
		login: 'ann',
		email: 'ann@example.com',
		fields: {},
		groupIds: [],
		subordination: { type: 'inherit' },
		...given,
	};
}

/** Ann has passed the course Fire Safety. */
export function assignment(given: Partial<MatchedAssignment> = {}): MatchedAssignment {
	return {
		enrollmentId: 'e-1',
		userId: 'u-1',
		courseId: 'c-1',
		courseTitle: 'Fire Safety',
		isTitleKnown: true,
		assignedAt: '2026-01-05',
		completedAt: '2026-02-10T12:00:00Z',
		status: 'passed',
		isSuccessful: true,
		employee: employee(),
		...given,
	};
}

/** Ann has not finished the course. */
export function openAssignment(given: Partial<MatchedAssignment> = {}): MatchedAssignment {
	const { completedAt, ...rest } = assignment({ status: 'in_progress', isSuccessful: false });
	void completedAt;
	return { ...rest, ...given };
}

/** The description that the sync gives the training type of Fire Safety. */
export const DESCRIPTION = `Course in iSpring Learn. [iSpring course c-1] ${titleMark('fire safety')}`;

export function trainingType(given: Partial<TrainingType> = {}): TrainingType {
	return {
		id: '7',
		name: 'Fire Safety',
		description: DESCRIPTION,
		linkUrl: '',
		frequencyMonths: null,
		required: false,
		dueDays: null,
		category: null,
		allowEmployeesToMarkComplete: false,
		...given,
	};
}

/** The training record of Ann's course in BambooHR. */
export function record(given: Partial<TrainingRecord> = {}): TrainingRecord {
	return {
		id: '5',
		typeId: '7',
		completed: '2026-02-10',
		notes: 'iSpring Learn: passed. [iSpring enrollment e-1]',
		instructor: '',
		hours: null,
		credits: null,
		cost: null,
		...given,
	};
}

export function row(values: Record<string, string>, given: Partial<TableRow> = {}): TableRow {
	return { id: '9', employeeId: '11', values: { custom_courseId: 'c-1', ...values }, ...given };
}

export function category(name: string, ...files: Array<Partial<EmployeeFile>>): FileCategory {
	return {
		id: '3',
		name,
		files: files.map((file, index) => ({
			id: String(index + 1),
			name: 'file.pdf',
			originalFileName: 'file.pdf',
			size: null,
			createdAt: null,
			createdBy: '',
			isShared: false,
			...file,
		})),
	};
}

export function learningWorld(given: Partial<LearningWorld> = {}): LearningWorld {
	return {
		assignments: [],
		unknownUsers: [],
		outOfScope: [],
		unreadable: 0,
		courseUrls: new Map(),
		types: [],
		records: new Map(),
		files: new Map(),
		rows: [],
		isIncremental: false,
		isAboutSome: false,
		isRolling: false,
		notCompared: new Set(),
		trustsNotes: false,
		timezone: 'UTC',
		today: '2026-03-10',
		counts: { employees: 0, users: 0 },
		warnings: [],
		...given,
	};
}
