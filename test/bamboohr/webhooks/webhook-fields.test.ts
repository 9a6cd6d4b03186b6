import { readMonitorFields, readPostFields } from '../../../src/bamboohr/webhooks/webhook-fields';
import { addCustomField, startBambooHr } from '../../../tools/simulator/bamboohr/index.mts';
import { scripted } from '../../http/scripted.mts';
import { bambooTransport } from '../../support/clients.mts';

describe.each([
	['watch', readMonitorFields, '/api/v1/webhooks/monitor_fields'],
	['send along', readPostFields, '/api/v1/webhooks/post-fields'],
] as const)('The fields that a BambooHR webhook can %s', (_what, readFields, path) => {
	it('are the fields of the account by name, including custom fields', async () => {
		const bamboo = await startBambooHr();
		addCustomField(bamboo, { alias: 'customShoeSize', label: 'Shoe Size' });
		const fields = await readFields(bambooTransport(bamboo));
		await bamboo.close();
		expect(fields).toContainEqual({ value: 'department', name: 'Department' });
		expect(fields).toContainEqual({ value: 'customShoeSize', name: 'Shoe Size' });
		const names = fields.map(({ name }) => name);
		expect(names).toEqual([...names].sort((one, other) => one.localeCompare(other, 'en')));
	});

	it('are identified by ID when they have no alias', async () => {
		const fields = [
			{ id: '4175', name: 'Accrual Level Start Date', alias: null },
			{ id: 4176, name: ' ', alias: 'badge' },
			{ id: -1, name: null, alias: null },
			{ id: '16.1', name: 'FTE', alias: 'badge' },
		];
		const { transport, sent } = scripted(() => ({ json: { fields, tables: [], pages: [] } }));
		expect(await readFields(transport)).toEqual([
			{ value: '-1', name: '-1' },
			{ value: '4175', name: 'Accrual Level Start Date' },
			{ value: 'badge', name: 'badge' },
			{ value: '16.1', name: 'FTE' },
		]);
		expect(sent.map((request) => request.path)).toEqual([path]);
	});

	it('cannot be read from another shape', async () => {
		const { transport } = scripted(() => ({ json: { fields: [{ name: 'x' }] } }));
		await expect(readFields(transport)).rejects.toThrow(`GET ${path}: the field "fields.0.id" is missing`);
	});
});
