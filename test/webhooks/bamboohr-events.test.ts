import { parseBambooHrDelivery } from '../../src/webhooks/bamboohr-events';

const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded; charset=utf-8';

const read = (body: unknown) => parseBambooHrDelivery(JSON.stringify(body), JSON_TYPE);
const event = (more: object = {}) => ({
	type: 'employee.updated',
	timestamp: '2026-04-10T10:28:35Z',
	data: { companyId: '73142', employeeId: '2145', changedFields: ['mobilePhone'] },
	...more,
});
const employee = (more: object = {}) => ({
	id: '12345',
	action: 'Updated',
	timestamp: '2026-01-31T18:42:00+0000',
	changedFields: ['First Name'],
	fields: { 'First Name': 'Bryony' },
	...more,
});

describe('An event-based BambooHR webhook delivery', () => {
	it('contains the employee, the action and the changed fields', () => {
		expect(read(event())).toEqual({
			events: [
				{
					employeeId: '2145',
					action: 'updated',
					changedFields: ['mobilePhone'],
					fields: {},
					timestamp: '2026-04-10T10:28:35Z',
					companyId: '73142',
				},
			],
			unreadable: 0,
		});
	});

	it.each(['created', 'deleted'])('contains no changed fields when an employee is %s', (action) => {
		const read1 = read(event({ type: `employee.${action}`, data: { companyId: 73142, employeeId: 2145 } }));
		expect(read1?.events).toMatchObject([
			{ employeeId: '2145', action, changedFields: [], companyId: '73142' },
		]);
	});

	it('can lack the time and the company', () => {
		const data = { employeeId: '2145' };
		expect(read({ type: 'employee.created', data })?.events).toMatchObject([
			{ employeeId: '2145', action: 'created', timestamp: null, companyId: null },
		]);
	});

	it('of another kind than employee events contains no events', () => {
		expect(read({ type: 'company.updated', timestamp: 'x', data: { companyId: '73142' } })).toEqual({
			events: [],
			unreadable: 0,
		});
	});

	it('can be a form', () => {
		const body =
			'type=employee.updated&timestamp=2026-04-10T10%3A28%3A35%2B0000&data[companyId]=73142&data[employeeId]=2145&data[changedFields][0]=city&data[changedFields][1]=state';
		expect(parseBambooHrDelivery(body, FORM_TYPE)).toEqual({
			events: [
				{
					employeeId: '2145',
					action: 'updated',
					changedFields: ['city', 'state'],
					fields: {},
					timestamp: '2026-04-10T10:28:35Z',
					companyId: '73142',
				},
			],
			unreadable: 0,
		});
	});
});

describe('A field-based BambooHR webhook delivery', () => {
	it('contains values', () => {
		expect(read({ employees: [employee()] })?.events).toEqual([
			{
				employeeId: '12345',
				action: 'updated',
				changedFields: ['First Name'],
				fields: { 'First Name': 'Bryony' },
				timestamp: '2026-01-31T18:42:00Z',
				companyId: null,
			},
		]);
	});

	it('can contain several employees', () => {
		const employees = [employee(), employee({ id: 7, action: 'Created' }), employee({ action: 'Deleted' })];
		expect(read({ employees })?.events.map(({ employeeId, action }) => [employeeId, action])).toEqual([
			['12345', 'updated'],
			['7', 'created'],
			['12345', 'deleted'],
		]);
	});

	it('can contain plain and wrapped values', () => {
		const fields = { a: 'x', b: { value: 'y' }, c: { value: null }, d: null, e: 5, f: { value: 1, more: 2 } };
		expect(read({ employees: [employee({ fields })] })?.events[0]?.fields).toEqual({
			a: 'x',
			b: 'y',
			c: null,
			d: null,
			e: 5,
			f: { value: 1, more: 2 },
		});
	});

	it('without an action, as sent in 2022, is an update', () => {
		const body =
			'{"employees":[{"changedFields":["First name"],"fields":{"Employee #":{"value":"300"},"First name":{"value":"Tefi"},"Last name":{"value":"Adams"}},"id":"5"}]}';
		expect(parseBambooHrDelivery(body, JSON_TYPE)?.events).toEqual([
			{
				employeeId: '5',
				action: 'updated',
				changedFields: ['First name'],
				fields: { 'Employee #': '300', 'First name': 'Tefi', 'Last name': 'Adams' },
				timestamp: null,
				companyId: null,
			},
		]);
	});

	it('can contain an empty list in place of an object', () => {
		const created = employee({ action: 'Created', changedFields: [], fields: [] });
		expect(read({ employees: [created] })?.events).toMatchObject([{ fields: {}, changedFields: [] }]);
	});

	it('can be a form', () => {
		const body =
			'employees[0][id]=5&employees[0][action]=Updated&employees[0][fields][City]=Bonn&employees[0][fields][State][value]=NW&employees[1][id]=6&employees[1][action]=Deleted';
		expect(parseBambooHrDelivery(body, FORM_TYPE)?.events).toMatchObject([
			{ employeeId: '5', action: 'updated', fields: { City: 'Bonn', State: 'NW' } },
			{ employeeId: '6', action: 'deleted', fields: {} },
		]);
	});

	it('with an unreadable employee still returns the others', () => {
		const employees = [employee({ id: null }), employee(), 'x'];
		expect(read({ employees })).toMatchObject({ events: [{ employeeId: '12345' }], unreadable: 2 });
	});

	it('can contain no employees', () => {
		expect(read({ employees: [] })).toEqual({ events: [], unreadable: 0 });
	});
});

describe('A BambooHR webhook delivery with any other body', () => {
	it.each([
		'',
		'x',
		'{',
		'null',
		'5',
		'"employee.updated"',
		'{}',
		'{"employees":null}',
		'{"employees":[{}]}',
		'{"type":"employee.updated"}',
		'{"type":"employee.updated","data":{"employeeId":""}}',
		'{"type":"employee.updated","data":{"employeeId":{}}}',
		'[null]',
	])('is unreadable: %j', (body) => {
		expect(parseBambooHrDelivery(body, JSON_TYPE)).toBeUndefined();
	});

	it('is unreadable when JSON is sent as a form, or a form as JSON', () => {
		expect(parseBambooHrDelivery(JSON.stringify(event()), FORM_TYPE)).toBeUndefined();
		expect(parseBambooHrDelivery('data[employeeId]=5', JSON_TYPE)).toBeUndefined();
	});
});

describe('A BambooHR webhook delivery with the wrong content type', () => {
	// A name that is a form by itself: whoever may edit a field would choose whom the event is about.
	const sly = JSON.stringify({
		employees: [employee({ fields: { City: 'x&employees[0][id]=1&type=employee.deleted' } })],
	});
	const slyEvent = JSON.stringify(
		event({ data: { employeeId: '5', changedFields: ['&data[employeeId]=1&type=employee.deleted'] } }),
	);

	it.each([sly, slyEvent, ` ${sly}`, `\uFEFF${sly}`, `[${sly}]`, JSON.stringify(sly)])(
		'is unreadable when JSON is declared as a form: %j',
		(body) => {
			for (const type of [FORM_TYPE, FORM_TYPE.toUpperCase(), ` ${FORM_TYPE}`]) {
				expect(parseBambooHrDelivery(body, type)).toBeUndefined();
			}
		},
	);

	it.each(['type=employee.updated&data[employeeId]=5', 'employees[0][id]=5&employees[0][action]=Updated'])(
		'is unreadable when a form is declared as JSON: %s',
		(body) => {
			expect(parseBambooHrDelivery(body, FORM_TYPE)?.events).toHaveLength(1);
			for (const type of [JSON_TYPE, 'text/plain', ''])
				expect(parseBambooHrDelivery(body, type)).toBeUndefined();
		},
	);
});
