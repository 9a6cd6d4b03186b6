import type { INodeParameters } from 'n8n-workflow';
import { sign } from '../../../tools/simulator/bamboohr/index.mts';
import { wire, type Wired } from './set-up.mts';

const FIELDS = { monitorFields: ['department', 'city'] };
const UPDATED = { employeeId: '5', action: 'updated', changedFields: ['department'] } as const;
const CREATED = { employeeId: '6', action: 'created' } as const;

describe('BambooHR Learning Trigger: a delivery', () => {
	let wired: Wired;

	const publish = async (parameters: INodeParameters = FIELDS): Promise<Wired> => {
		wired = await wire(parameters);
		await wired.trigger.publish();
		return wired;
	};
	/** A POST of our own making, signed with the right key unless it says otherwise. */
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

	it('starts a run with one item', async () => {
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

	it('of several people becomes several items, with the values that were ordered', async () => {
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

	it('may come as a form', async () => {
		const { send, trigger, webhook } = await publish();
		webhook().format = 'form-encoded';
		expect(await send([UPDATED])).toEqual([200]);
		expect(trigger.runs).toMatchObject([[{ employeeId: '5', changedFields: ['department'] }]]);
	});

	it('of a new person comes as created and then as updated: two runs', async () => {
		const { send, trigger } = await publish();
		await send([CREATED, { ...UPDATED, employeeId: '6' }]);
		expect(trigger.runs).toMatchObject([
			[{ employeeId: '6', action: 'created' }],
			[{ employeeId: '6', action: 'updated' }],
		]);
	});

	it('that comes twice starts two runs', async () => {
		const { send, trigger } = await publish();
		expect(await send([UPDATED], { times: 2 })).toEqual([200, 200]);
		expect(trigger.runs).toHaveLength(2);
	});

	it('is answered in much less than two seconds', async () => {
		const { send } = await publish();
		const startMs = performance.now();
		await send([UPDATED]);
		expect(performance.now() - startMs).toBeLessThan(500);
	});

	it.each([
		['a wrong signature', { signature: '0'.repeat(64) }, 'Refused: the signature is wrong'],
		['no signature', { signature: '' }, 'Refused: the signature is missing'],
		['no timestamp', { timestamp: '' }, 'Refused: the timestamp is missing'],
	])('with %s is refused and starts nothing', async (_what, more, text) => {
		const { trigger } = await publish();
		const body = '{"type":"employee.updated","data":{"employeeId":"5"}}';
		expect(await post(body, more)).toEqual({ status: 401, text });
		expect(trigger.runs).toEqual([]);
		expect(trigger.logged).toEqual([]);
	});

	it('that was changed on its way is refused', async () => {
		await publish();
		const body = '{"type":"employee.updated","data":{"employeeId":"5"}}';
		const signature = sign(wired.webhook().privateKey, body, '1775816915');
		expect(await post(body.replace('"5"', '"6"'), { signature })).toMatchObject({ status: 401 });
		expect(await post(body, { signature, timestamp: '1775816916' })).toMatchObject({ status: 401 });
		expect(await post(body, { signature })).toMatchObject({ status: 200 });
	});

	it('is sent again later when n8n does not have the key yet, or has lost it', async () => {
		const { send, trigger } = await publish();
		trigger.staticData = {};
		expect(await send([UPDATED])).toEqual([503, 503, 503, 503, 503, 503]);
		expect(trigger.runs).toEqual([]);
	});

	it.each(['{}', '[1]', '"x"', '{"employees":"x"}', '{"type":"employee.updated","data":{}}', ''])(
		'with a right signature and the body %j is answered 400 and starts nothing',
		async (body) => {
			const { trigger } = await publish();
			expect(await post(body)).toEqual({
				status: 400,
				text: 'Refused: the body is not that of a BambooHR webhook',
			});
			expect(trigger.runs).toEqual([]);
			expect(trigger.logged).toEqual([]);
		},
	);

	it.each(['application/json', 'text/plain', 'application/octet-stream', 'multipart/form-data; boundary=x'])(
		'of garbage typed as %s is never an error of the workflow',
		async (type) => {
			const { trigger } = await publish();
			const { status } = await post('\u0000{garbage', { type });
			expect(status).toBeGreaterThanOrEqual(400);
			expect(status).toBeLessThan(500);
			expect(trigger.runs).toEqual([]);
			expect(trigger.logged).toEqual([]);
		},
	);

	it('is refused under another content type than it was signed with', async () => {
		const { trigger } = await publish();
		const name = 'x&employees[0][id]=1&employees[0][action]=Deleted';
		const json = JSON.stringify({ employees: [{ id: '5', action: 'Updated', fields: { name } }] });
		const form = 'type=employee.updated&data[employeeId]=5';
		expect(await post(json, { type: 'application/x-www-form-urlencoded' })).toMatchObject({ status: 400 });
		expect(await post(form, { type: 'application/json' })).toMatchObject({ status: 422 });
		expect(await post(form, { type: 'text/plain' })).toMatchObject({ status: 400 });
		expect(trigger.runs).toEqual([]);
	});

	it('about something else than employees is taken, and starts nothing', async () => {
		const { trigger } = await publish();
		expect(await post('{"type":"company.updated","data":{"companyId":"1"}}')).toMatchObject({ status: 200 });
		expect(await post('{"employees":[]}')).toMatchObject({ status: 200 });
		expect(trigger.runs).toEqual([]);
	});

	it('of an event that is not chosen any more is taken, and starts nothing', async () => {
		const { send, trigger } = await publish();
		trigger.parameters = { events: ['created'] };
		expect(await send([UPDATED, CREATED])).toEqual([200, 200]);
		expect(trigger.runs).toMatchObject([[{ action: 'created' }]]);
	});

	it('hands out the people that can be read', async () => {
		const { trigger } = await publish();
		const employees = [{ id: null }, { id: '5', action: 'Updated' }];
		expect(await post(JSON.stringify({ employees }))).toMatchObject({ status: 200 });
		expect(trigger.runs).toMatchObject([[{ employeeId: '5' }]]);
	});

	it('may have ten megabytes', async () => {
		const { trigger } = await publish();
		const employees = [{ id: '5', action: 'Updated', fields: { notes: 'x'.repeat(10_000_000) } }];
		expect(await post(JSON.stringify({ employees }))).toMatchObject({ status: 200 });
		expect(trigger.runs).toHaveLength(1);
	});

	it('may be of any age, unless there is a limit', async () => {
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

	it('finds nothing there once the workflow is not published any more', async () => {
		const { trigger } = await publish();
		const body = '{"type":"employee.updated","data":{"employeeId":"5"}}';
		const signature = sign(wired.webhook().privateKey, body, '1');
		await trigger.unpublish();
		expect(await post(body, { signature, timestamp: '1' })).toMatchObject({ status: 404 });
	});

	it('never carries the key into items', async () => {
		const { send, trigger, webhook } = await publish();
		await send([UPDATED]);
		expect(JSON.stringify(trigger.runs)).not.toContain(webhook().privateKey);
	});
});
