import { bambooHrName, EMPLOYEE_FIELDS, listedName, sourceName } from '../../../src/bamboohr/employees/employee-fields';

describe('listedName', () => {
	it.each([
		['workEmail', 'workEmail'],
		['department', 'departmentName'],
		['departmentName', 'departmentName'],
		['employmentHistoryStatus', 'employmentStatusName'],
		['employmentStatusName', 'employmentStatusName'],
		['supervisorEId', 'reportsToId'],
		['id', 'employeeId'],
	])('of %s is %s', (field, name) => {
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
	])('is unknown for %j, which the list does not have', (field) => {
		expect(listedName(field)).toBeUndefined();
	});
});

describe('sourceName', () => {
	it('knows the field under the names of each source', () => {
		expect(sourceName('workEmail', 'dataset')).toBe('email');
		expect(sourceName('department', 'dataset')).toBe('jobInformationDepartment');
		expect(sourceName('department', 'report')).toBe('department');
		expect(sourceName('customShirtSize', 'report')).toBe('customShirtSize');
	});

	it('never takes the supervisor from supervisorId, which is an employee number', () => {
		expect(Object.values(EMPLOYEE_FIELDS.supervisorId)).toEqual([
			'reportsToId',
			'supervisorEid',
			'supervisorEId',
		]);
		// As a mapped field it means what BambooHR means by it, in every source.
		expect(sourceName('supervisorId', 'report')).toBe('supervisorId');
	});
});

describe('bambooHrName', () => {
	it('is what the list of fields calls a field of ours', () => {
		expect(bambooHrName('jobTitle')).toBe('jobTitle');
		expect(bambooHrName('supervisorId')).toBe('supervisorEId');
		expect(bambooHrName('status')).toBe('status');
		expect(bambooHrName('toString')).toBe('toString');
	});
});
