import { ASSIGNMENT_COLUMNS, DEFAULT_LEARNING_SETTINGS } from '../../src/learning/settings';

it('the default learning settings export everything, share nothing and need no table', () => {
	expect(DEFAULT_LEARNING_SETTINGS).toEqual({
		exportCompletions: true,
		exportAssignments: true,
		exportCertificates: true,
		trainingCategory: 'iSpring Learn',
		certificateCategory: 'Certificates',
		shareCertificates: false,
		assignmentTable: '',
		assignmentColumns: Object.fromEntries(ASSIGNMENT_COLUMNS.map((column) => [column, ''])),
		employeeIdField: '',
		departments: [],
		employeeFilter: [],
		filterCombine: 'all',
		emailFrom: 'workEmail',
		courses: [],
		includeLeavers: true,
		verifyDays: 1,
	});
});

it('the assignment columns are those that saved workflows use', () => {
	expect(ASSIGNMENT_COLUMNS).toEqual([
		...['course', 'courseId', 'assigned', 'due', 'completed', 'status', 'progress', 'score', 'link'],
	]);
});
