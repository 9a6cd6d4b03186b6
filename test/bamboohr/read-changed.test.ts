import { RefusedError, UnexpectedAnswerError } from '../../src/errors';
import { readChangedEmployees } from '../../src/bamboohr/read-changed';
import {
	addEmployee,
	changeEmployee,
	removeEmployee,
	startBambooHr,
} from '../../simulator/bamboohr/index.mts';
import { scripted } from '../http/scripted.mts';
import { bambooTransport } from '../support/clients.mts';

const read = async (json: unknown) =>
	await readChangedEmployees(scripted(() => ({ json })).transport, '2026-03-10T00:00:00Z');
const NOBODY = { changed: new Set(), deleted: new Set() };

describe('readChangedEmployees', () => {
	it('tells who was added, changed or removed since an instant with any offset', async () => {
		let now = new Date('2026-03-01T12:00:00Z');
		const bamboo = await startBambooHr({ now: () => now });
		try {
			for (let n = 0; n < 4; n++) addEmployee(bamboo);
			now = new Date('2026-03-10T12:00:00Z');
			addEmployee(bamboo);
			changeEmployee(bamboo, '101', { status: 'Inactive' });
			removeEmployee(bamboo, '102');
			const transport = bambooTransport(bamboo);
			const expected = { changed: new Set(['101', '105']), deleted: new Set(['102']) };
			expect(await readChangedEmployees(transport, '2026-03-10T11:59:59Z')).toEqual(expected);
			// The same instant east of Greenwich: a + that got lost would make it another one, or none.
			expect(await readChangedEmployees(transport, '2026-03-10T13:59:59+02:00')).toEqual(expected);
			expect(await readChangedEmployees(transport, '2026-03-10T12:00:01Z')).toEqual(NOBODY);

			bamboo.quirks.changedRefused = 403;
			await expect(readChangedEmployees(transport, '2026-03-10T12:00:01Z')).rejects.toThrow(RefusedError);
		} finally {
			await bamboo.close();
		}
	});

	it.each([{ employees: {} }, { employees: [] }, { latest: null, employees: {} }])(
		'takes %j for nobody',
		async (json) => {
			expect(await read(json)).toEqual(NOBODY);
		},
	);

	it('takes ids as numbers, actions in any case, and lists for maps', async () => {
		const employees = [
			{ id: 3, action: 'updated' },
			{ id: '4', action: 'DELETED' },
			{ id: '5', action: 'Inserted' },
		];
		expect(await read({ employees })).toEqual({ changed: new Set(['3', '5']), deleted: new Set(['4']) });
	});

	it.each([
		null,
		[],
		{},
		{ employees: null },
		{ employees: { 3: { id: '3' } } },
		{ employees: { 3: { action: 'Updated' } } },
		{ employees: ['3'] },
	])('does not take %j for nobody', async (json) => {
		await expect(read(json)).rejects.toThrow(UnexpectedAnswerError);
	});
});
