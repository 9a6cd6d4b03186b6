import {
	bambooHrName,
	EMPLOYEE_FIELDS,
	listedName,
	sourceName,
} from '../../../src/bamboohr/employees/employee-fields';

describe('The name of a BambooHR field in the employee list', () => {
	it.each([
		['workEmail', 'workEmail'],
		['department', 'departmentName'],
		['departmentName', 'departmentName'],
		['employmentHistoryStatus', 'employmentStatusName'],
		['employmentStatusName', 'employmentStatusName'],
		['supervisorEId', 'reportsToId'],
		['id', 'employeeId'],
	])('for %s is %s', (field, name) => {
		expect(listedName(field)).toBe(name);
	});

	it.each([
		'4020',
		'customShirtSize',
		'lastChanged',
		'supervisorEmail',
		'ssn',
		'',
		'constructor',
		'__proto__',
	])('does not exist for %j', (field) => {
		expect(listedName(field)).toBeUndefined();
	});
});

describe('The name of a BambooHR field in a source', () => {
	it('is the one that this source uses', () => {
		expect(sourceName('workEmail', 'dataset')).toBe('email');
		expect(sourceName('department', 'dataset')).toBe('jobInformationDepartment');
		expect(sourceName('department', 'report')).toBe('department');
		expect(sourceName('customShirtSize', 'report')).toBe('customShirtSize');
	});

	it('for the supervisor is never supervisorId, which is an employee number', () => {
		expect(Object.values(EMPLOYEE_FIELDS.supervisorId)).toEqual([
			'reportsToId',
			'supervisorEid',
			'supervisorEId',
		]);
		// As a mapped field it means what BambooHR means by it, in every source.
		expect(sourceName('supervisorId', 'report')).toBe('supervisorId');
	});
});

describe('The BambooHR name of a field', () => {
	it('is its alias in the list of fields', () => {
		expect(bambooHrName('jobTitle')).toBe('jobTitle');
		expect(bambooHrName('supervisorId')).toBe('supervisorEId');
		expect(bambooHrName('status')).toBe('status');
		expect(bambooHrName('toString')).toBe('toString');
	});
});
