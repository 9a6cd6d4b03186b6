import fc from 'fast-check';
import { DateTime } from 'luxon';
import {
	isUnreadable,
	readRecord,
	readRow,
	readText,
	type Row,
} from '../../../src/bamboohr/employees/read-row';
import type { Source } from '../../../src/bamboohr/employees/employee-fields';

const read = (row: Row, source: Source = 'report', restricted: string[] = [], extra = {}) =>
	readRow(row, source, { extra, restricted: new Set(restricted) });

const SAM = { id: '101', status: 'Active', firstName: 'Sam', lastName: 'Sample' };

describe('BambooHR: Read a row', () => {
	it('reads the same employee from each source by the field names of that source', () => {
		const expected = {
			id: '101',
			status: 'active',
			workEmail: 'sam@example.com',
			jobTitle: 'Clerk',
			department: 'Operations',
			division: 'North',
			location: 'Head Office',
			supervisorId: '7',
		};
		const list = {
			employeeId: '101',
			status: 'Active',
			workEmail: 'sam@example.com',
			jobTitleName: 'Clerk',
			departmentName: 'Operations',
			divisionName: 'North',
			locationName: 'Head Office',
			reportsToId: '7',
			reportsToName: 'Bo Boss',
		};
		const dataset = {
			eeid: '101',
			status: 'Active',
			email: 'sam@example.com',
			jobInformationJobTitle: 'Clerk',
			jobInformationDepartment: 'Operations',
			jobInformationDivision: 'North',
			jobInformationLocation: 'Head Office',
			supervisorEid: '7',
			supervisorId: '6',
		};
		// `supervisorId` is the supervisor's employee number: not to be taken for the internal id.
		const report = {
			id: '101',
			status: 'Active',
			workEmail: 'sam@example.com',
			jobTitle: 'Clerk',
			department: 'Operations',
			division: 'North',
			location: 'Head Office',
			supervisorEId: '7',
			supervisorId: '6',
			supervisor: 'Boss, Bo',
		};
		expect(read(list, 'list')).toMatchObject(expected);
		expect(read(dataset, 'dataset')).toMatchObject(expected);
		expect(read(report, 'report')).toMatchObject(expected);
	});

	it.each([null, '', '  ', '0000-00-00', '0000-00-00 00:00:00', []])('treats %j as empty', (nothing) => {
		expect(read({ ...SAM, hireDate: nothing, workEmail: nothing, supervisorEId: nothing })).toMatchObject({
			hireDate: null,
			workEmail: null,
			supervisorId: null,
		});
	});

	it('distinguishes empty from hidden values', () => {
		expect(read({ ...SAM, homeEmail: '' })).toMatchObject({ homeEmail: null, workEmail: undefined });
		const listed = { employeeId: '1', status: 'Active', workEmail: null, homeEmail: null };
		expect(read(listed, 'list', ['workEmail'])).toMatchObject({ workEmail: undefined, homeEmail: null });
	});

	it('reads numbers as text, and a supervisor 0 as no supervisor', () => {
		expect(read({ ...SAM, id: 101, employeeNumber: 300, supervisorEId: 0 })).toMatchObject({
			id: '101',
			employeeNumber: '300',
			supervisorId: null,
		});
		expect(read({ ...SAM, supervisorEId: 7 })).toMatchObject({ supervisorId: '7' });
	});

	it('removes the time from dates, and keeps the day', () => {
		expect(
			read({ ...SAM, hireDate: '2026-05-29T23:59:00-11:00', terminationDate: '2026-12-31' }),
		).toMatchObject({
			hireDate: '2026-05-29',
			terminationDate: '2026-12-31',
		});
	});

	it('accepts the dates of the calendar, and no others', () => {
		const upTo = (most: number) => fc.integer({ min: 0, max: most }).map((n) => String(n).padStart(2, '0'));
		fc.assert(
			fc.property(fc.constantFrom('2023', '2024', '1900'), upTo(14), upTo(33), (year, month, day) => {
				const hireDate = `${year}-${month}-${day}`;
				const exists = DateTime.fromISO(hireDate).isValid;
				const record = read({ ...SAM, hireDate });
				expect(isUnreadable(record) ? undefined : record.hireDate).toBe(exists ? hireDate : undefined);
			}),
			{ numRuns: 300 },
		);
	});

	it('reads mapped fields by their names in the row, and returns them by their names in the mapping', () => {
		const extra = { '4020': '4020.0', shirtSize: 'shirtSize', gone: 'gone' };
		expect(read({ ...SAM, '4020.0': 'Blue', shirtSize: '' }, 'report', [], extra)).toMatchObject({
			extra: { '4020': 'Blue', shirtSize: null, gone: undefined },
		});
	});

	it.each([undefined, null, '', 0, '0', -5, 'abc', '1e3', '12.0', ' ', {}, [], true])(
		'does not guess an ID from %j',
		(id) => {
			const record = read({ ...SAM, id, workEmail: 'Sam@Example.com' });
			expect(record).toMatchObject({ why: 'it has no ID', raw: expect.stringContaining('sam@example.com') });
			expect(record).not.toHaveProperty('id');
		},
	);

	it.each([undefined, null, '', '  ', [], 'Terminated', 'On leave', 1, true, {}, ['Active']])(
		'treats an employee with the status %j as neither a leaver nor active',
		(status) => {
			expect(read({ ...SAM, status })).toMatchObject({ id: '101', why: expect.stringContaining('status') });
		},
	);

	it.each(['Active', 'active', ' ACTIVE '])('recognizes the status %j', (status) => {
		expect(read({ ...SAM, status })).toMatchObject({ status: 'active' });
	});

	it.each<[string, unknown]>([
		['workEmail', { value: 'sam@example.com' }],
		['department', ['Operations']],
		['hireDate', { date: '2026-01-01' }],
		['hireDate', '29/05/2026'],
		['hireDate', '2026-02-30'],
		['terminationDate', 'soon'],
		['supervisorEId', { id: 7 }],
	])('does not guess the value of %s from %j', (field, value) => {
		expect(read({ ...SAM, [field]: value })).toEqual({
			id: '101',
			why: `its field ${field} is not text or a date`,
			raw: JSON.stringify({ ...SAM, [field]: value }).toLowerCase(),
		});
	});

	it('accepts a hidden field of any shape', () => {
		const record = read({ employeeId: 1, status: 'Active', hireDate: {} }, 'list', ['hireDate']);
		expect(record).toMatchObject({ id: '1', hireDate: undefined });
	});

	it('returns what it can read of an employee whose status is hidden', () => {
		const { status, ...row } = SAM;
		expect(read(row)).toMatchObject({ why: expect.any(String), record: { id: '101', firstName: 'Sam' } });
		const listed = { employeeId: '101', status: null };
		expect(read(listed, 'list', ['status'])).toMatchObject({ record: { id: '101', status: undefined } });
		expect(read({ ...SAM, status: 'On leave' })).not.toHaveProperty('record');
		expect(readRecord({ ...row, status }, 'report', { extra: {}, restricted: new Set() })).toEqual(read(SAM));
	});

	it('treats an empty or absent status as hidden, in every source', () => {
		for (const source of ['list', 'dataset', 'report'] as const) {
			for (const status of [undefined, null, '', '  ', []]) {
				const row = { employeeId: '101', eeid: '101', id: '101', status, lastName: 'Sample' };
				expect(read(row, source)).toMatchObject({
					id: '101',
					why: 'the API key cannot see its status',
					record: { id: '101', status: undefined, lastName: 'Sample' },
				});
			}
		}
	});

	it('does not read inherited object properties as fields', () => {
		const record = read(SAM, 'report', [], { toString: 'toString' });
		expect(isUnreadable(record) ? record.why : record.extra).toEqual({ toString: undefined });
	});

	it('never throws, and returns either an ID or the cause', () => {
		const value = fc.anything({ maxDepth: 1, withBigInt: false });
		const row = fc.dictionary(
			fc.constantFrom('id', 'status', 'workEmail', 'hireDate', 'supervisorEId'),
			value,
		);
		fc.assert(
			fc.property(row, (given) => {
				const record = read(given);
				expect(isUnreadable(record) ? record.why : record.id).toMatch(/./);
			}),
		);
	});
});

describe('The text of a BambooHR value', () => {
	it.each<[unknown, unknown]>([
		[' Sam ', 'Sam'],
		[5, '5'],
		[false, 'false'],
		[undefined, null],
		[[], null],
		[['x'], 'x'],
		[['a', ' b ', 7, true], 'a, b, 7, true'],
		[['a', '', null, 'b', '0000-00-00'], 'a, b'],
		[['', null], null],
		[[{}], undefined],
		[['a', {}], undefined],
		[[['a']], undefined],
		[{}, undefined],
	])('for %j is %j', (value, text) => {
		expect(readText(value)).toBe(text);
	});
});
