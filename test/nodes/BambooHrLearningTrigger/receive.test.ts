import type { INodeParameters } from 'n8n-workflow';
import { sign } from '../../../tools/simulator/bamboohr/index.mts';
import { wire, type Wired } from './setup.mts';

const FIELDS = { monitorFields: ['department', 'city'] };
const UPDATED = { employeeId: '5', action: 'updated', changedFields: ['department'] } as const;
const CREATED = { employeeId: '6', action: 'created' } as const;

describe('BambooHR Learning Trigger: receiving deliveries', () => {
	let wired: Wired;

	const publish = async (parameters: INodeParameters = FIELDS): Promise<Wired> => {
		wired = await wire(parameters);
		await wired.trigger.publish();
		return wired;
	};
	/** Sends a POST, signed with the right key by default. */
	const post = async (
		body: string,
		{
			timestamp = '1775816915',
			signature = sign(wired.webhook().privateKey, body, timestamp),
			type = 'application/json',
		} = {},
	) =>
		await wired.trigger.deliver({
			body,
			headers: {
				'content-type': type,
				'x-bamboohr-timestamp': timestamp,
				'x-bamboohr-signature': signature,
			},
		});
	afterEach(async () => await wired.close());

	it('starts an execution with one item for a change of one employee', async () => {
		const { bamboo, send, trigger } = await publish();
		bamboo.now = () => new Date('2026-04-10T10:28:35Z');
		expect(await send([UPDATED])).toEqual([200]);
		expect(trigger.runs).toEqual([
			[
				{
					employeeId: '5',
					action: 'updated',
					changedFields: ['department'],
					fields: {},
					timestamp: '2026-04-10T10:28:35Z',
					companyId: '73142',
				},
			],
		]);
	});

	it('turns a delivery about several employees into several items with the requested values', async () => {
		const { send, trigger } = await publish({ ...FIELDS, options: { includeFields: ['city'] } });
		const changes = [
			{ ...UPDATED, fields: { city: 'Bonn' } },
			{ ...UPDATED, employeeId: '7', fields: { city: 'Köln' } },
			CREATED,
		];
		await send(changes);
		await send(changes, { valuesAs: 'object' });
		const items = [
			{ employeeId: '5', action: 'updated', fields: { city: 'Bonn' }, companyId: null },
			{ employeeId: '7', action: 'updated', fields: { city: 'Köln' } },
			{ employeeId: '6', action: 'created', fields: {}, changedFields: [] },
		];
		expect(trigger.runs).toMatchObject([items, items]);
	});

	it('reads a delivery that is sent as a form', async () => {
		const { send, trigger, webhook } = await publish();
		webhook().format = 'form-encoded';
		expect(await send([UPDATED])).toEqual([200]);
		expect(trigger.runs).toMatchObject([[{ employeeId: '5', changedFields: ['department'] }]]);
	});

	it('starts two executions for a new employee, who is created and then updated', async () => {
		const { send, trigger } = await publish();
		await send([CREATED, { ...UPDATED, employeeId: '6' }]);
		expect(trigger.runs).toMatchObject([
			[{ employeeId: '6', action: 'created' }],
			[{ employeeId: '6', action: 'updated' }],
		]);
	});

	it('starts two executions when the same delivery arrives twice', async () => {
		const { send, trigger } = await publish();
		expect(await send([UPDATED], { times: 2 })).toEqual([200, 200]);
		expect(trigger.runs).toHaveLength(2);
	});

	it('answers a delivery in much less than two seconds', async () => {
		const { send } = await publish();
		const startMs = performance.now();
		await send([UPDATED]);
		expect(performance.now() - startMs).toBeLessThan(500);
	});

	it.each([
		['a wrong signature', { signature: '0'.repeat(64) }, 'The signature is wrong'],
		['no signature', { signature: '' }, 'The signature is missing'],
		['no timestamp', { timestamp: '' }, 'The timestamp is missing'],
	])('refuses a delivery with %s and starts no execution', async (_what, more, text) => {
		const { trigger } = await publish();
		const body = '{"type":"employee.updated","data":{"employeeId":"5"}}';
		expect(await post(body, more)).toEqual({ status: 401, text });
		expect(trigger.runs).toEqual([]);
		expect(trigger.logged).toEqual([]);
	});

	it('refuses a delivery that was changed in transit', async () => {
		await publish();
		const body = '{"type":"employee.updated","data":{"employeeId":"5"}}';
		const signature = sign(wired.webhook().privateKey, body, '1775816915');
		expect(await post(body.replace('"5"', '"6"'), { signature })).toMatchObject({ status: 401 });
		expect(await post(body, { signature, timestamp: '1775816916' })).toMatchObject({ status: 401 });
		expect(await post(body, { signature })).toMatchObject({ status: 200 });
	});

	it('answers 503, so that BambooHR retries, while n8n does not have the key', async () => {
		const { send, trigger } = await publish();
		trigger.staticData = {};
		expect(await send([UPDATED])).toEqual([503, 503, 503, 503, 503, 503]);
		expect(trigger.runs).toEqual([]);
	});

	it.each(['{}', '[1]', '"x"', '{"employees":"x"}', '{"type":"employee.updated","data":{}}', ''])(
		'answers 400 to a correctly signed delivery with the body %j and starts no execution',
		async (body) => {
			const { trigger } = await publish();
			expect(await post(body)).toEqual({
				status: 400,
				text: 'The body is not a BambooHR delivery',
			});
			expect(trigger.runs).toEqual([]);
			expect(trigger.logged).toEqual([]);
		},
	);

	it.each(['application/json', 'text/plain', 'application/octet-stream', 'multipart/form-data; boundary=x'])(
		'never fails the workflow because of garbage sent as %s',
		async (type) => {
			const { trigger } = await publish();
			const { status } = await post('\u0000{garbage', { type });
			expect(status).toBeGreaterThanOrEqual(400);
			expect(status).toBeLessThan(500);
			expect(trigger.runs).toEqual([]);
			expect(trigger.logged).toEqual([]);
		},
	);

	it('answers 400 to a multipart form, whose bytes cannot be verified', async () => {
		await publish();
		const answer = await post('{}', { type: 'multipart/form-data; boundary=x' });
		expect(answer).toEqual({ status: 400, text: 'The body cannot be read' });
	});

	it('refuses a delivery with another content type than it was signed with', async () => {
		const { trigger } = await publish();
		const name = 'x&employees[0][id]=1&employees[0][action]=Deleted';
		const json = JSON.stringify({ employees: [{ id: '5', action: 'Updated', fields: { name } }] });
		const form = 'type=employee.updated&data[employeeId]=5';
		expect(await post(json, { type: 'application/x-www-form-urlencoded' })).toMatchObject({ status: 400 });
		expect(await post(form, { type: 'application/json' })).toMatchObject({ status: 422 });
		expect(await post(form, { type: 'text/plain' })).toMatchObject({ status: 400 });
		expect(trigger.runs).toEqual([]);
	});

	it('accepts a delivery that is not about employees, and starts no execution', async () => {
		const { trigger } = await publish();
		expect(await post('{"type":"company.updated","data":{"companyId":"1"}}')).toMatchObject({ status: 200 });
		expect(await post('{"employees":[]}')).toMatchObject({ status: 200 });
		expect(trigger.runs).toEqual([]);
	});

	it('accepts a delivery of an event that is no longer selected, and starts no execution', async () => {
		const { send, trigger } = await publish();
		trigger.parameters = { events: ['created'] };
		expect(await send([UPDATED, CREATED])).toEqual([200, 200]);
		expect(trigger.runs).toMatchObject([[{ action: 'created' }]]);
	});

	it('outputs the employees of a delivery that can be read, and skips the others', async () => {
		const { trigger } = await publish();
		const employees = [{ id: null }, { id: '5', action: 'Updated' }];
		expect(await post(JSON.stringify({ employees }))).toMatchObject({ status: 200 });
		expect(trigger.runs).toMatchObject([[{ employeeId: '5' }]]);
	});

	it('accepts a delivery of ten megabytes', async () => {
		const { trigger } = await publish();
		const employees = [{ id: '5', action: 'Updated', fields: { notes: 'x'.repeat(10_000_000) } }];
		expect(await post(JSON.stringify({ employees }))).toMatchObject({ status: 200 });
		expect(trigger.runs).toHaveLength(1);
	});

	it('accepts deliveries of any age unless Maximum Age sets a limit', async () => {
		const { send, trigger } = await publish();
		const anHourAgo = String(Math.floor(Date.now() / 1000) - 3600);
		expect(await send([UPDATED], { timestamp: anHourAgo })).toEqual([200]);
		trigger.parameters = { ...FIELDS, options: { maxAgeMinutes: 30 } };
		expect(await send([UPDATED], { timestamp: anHourAgo })).toEqual([401]);
		expect(await send([UPDATED])).toEqual([200]);
		const inAnHour = String(Math.floor(Date.now() / 1000) + 3600);
		expect(await send([UPDATED], { timestamp: inAnHour })).toEqual([401]);
		expect(trigger.runs).toHaveLength(2);
	});

	it('receives nothing after the workflow is unpublished', async () => {
		const { trigger } = await publish();
		const body = '{"type":"employee.updated","data":{"employeeId":"5"}}';
		const signature = sign(wired.webhook().privateKey, body, '1');
		await trigger.unpublish();
		expect(await post(body, { signature, timestamp: '1' })).toMatchObject({ status: 404 });
	});

	it('never outputs the key', async () => {
		const { send, trigger, webhook } = await publish();
		await send([UPDATED]);
		expect(JSON.stringify(trigger.runs)).not.toContain(webhook().privateKey);
	});
});
