import type { EmployeeRecord } from '../../../src/bamboohr/employees/Employee';
import {
	filterEmployees,
	unknownNames,
	type EmployeeFilters,
} from '../../../src/bamboohr/employees/filter-employees';

const ALL: EmployeeFilters = { status: 'all', departments: [], divisions: [], locations: [], hiredSince: '' };

function somebody(given: Partial<EmployeeRecord>): EmployeeRecord {
	return {
		id: '101',
		status: 'active',
		employeeNumber: null,
		firstName: 'Sam',
		lastName: 'Sample',
		preferredName: null,
		workEmail: null,
		homeEmail: null,
		mobilePhone: null,
		workPhone: null,
		jobTitle: null,
		department: 'Sales',
		division: 'North',
		location: 'Porto',
		supervisorId: null,
		hireDate: '2026-03-01',
		terminationDate: null,
		extra: {},
		...given,
	};
}

const people = [
	somebody({}),
	somebody({ id: '102', status: 'inactive', department: 'Operations', hireDate: '2026-02-28' }),
	somebody({ id: '103', department: null, division: null, location: null, hireDate: null }),
];
const fitting = (filters: Partial<EmployeeFilters>, employees = people) => {
	const outcome = filterEmployees(employees, { ...ALL, ...filters });
	return 'hidden' in outcome ? outcome.hidden : outcome.fitting.map(({ id }) => id);
};

describe('BambooHR: Filter employees', () => {
	it.each<[Partial<EmployeeFilters>, string[]]>([
		[{}, ['101', '102', '103']],
		[{ status: 'active' }, ['101', '103']],
		[{ status: 'inactive' }, ['102']],
		[{ departments: [' sales ', 'OPERATIONS'] }, ['101', '102']],
		[{ divisions: ['North'], locations: ['porto'] }, ['101', '102']],
		[{ locations: ['Porto, Portugal'] }, []],
		[{ hiredSince: '2026-03-01' }, ['101']],
		[{ hiredSince: '2026-02-28' }, ['101', '102']],
		[{ ids: new Set(['103', '999']) }, ['103']],
		[{ ids: new Set() }, []],
		[{ status: 'active', departments: ['Operations'] }, []],
	])('by %j returns %j', (filters, ids) => {
		expect(fitting(filters)).toEqual(ids);
	});

	it.each<[keyof EmployeeFilters, Partial<EmployeeFilters>, Partial<EmployeeRecord>]>([
		['status', { status: 'inactive' }, { status: undefined }],
		['departments', { departments: ['Sales'] }, { department: undefined }],
		['divisions', { divisions: ['North'] }, { division: undefined }],
		['locations', { locations: ['Porto'] }, { location: undefined }],
		['hiredSince', { hiredSince: '2026-01-01' }, { hireDate: undefined }],
	])('refuses the filter %s when the filtered field of one employee is hidden', (name, filters, hidden) => {
		const employees = [...people, somebody({ id: '104', ...hidden })];
		expect(fitting(filters, employees)).toBe(name);
		expect(fitting({}, employees)).toHaveLength(4);
	});

	it('ignores hidden fields of employees whom another filter excludes', () => {
		const employees = [...people, somebody({ id: '104', status: 'inactive', department: undefined })];
		expect(fitting({ status: 'active', departments: ['Sales'] }, employees)).toEqual(['101']);
		expect(fitting({ ids: new Set(['101']), departments: ['Sales'] }, employees)).toEqual(['101']);
	});
});

describe('BambooHR: Find unknown names in a filter', () => {
	it('returns the names that no employee has, ignoring case', () => {
		expect(unknownNames(['sales', 'Legal'], ['Sales ', null, undefined])).toEqual(['Legal']);
		expect(unknownNames([], [])).toEqual([]);
	});
});
