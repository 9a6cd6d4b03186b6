import { RefusedError, UnexpectedResponseError } from '../../../src/errors';
import { readChangedEmployees, readChanges } from '../../../src/bamboohr/employees/read-changed';
import {
	addEmployee,
	changeEmployee,
	removeEmployee,
	startBambooHr,
} from '../../../tools/simulator/bamboohr/index.mts';
import { queryOf, scripted } from '../../http/scripted.mts';
import { bambooTransport } from '../../support/clients.mts';

const read = async (json: unknown) =>
	await readChangedEmployees(scripted(() => ({ json })).transport, '2026-03-10T00:00:00Z');
const NOBODY = { changed: new Set(), deleted: new Set() };

describe('BambooHR: Read changed employees', () => {
	it('returns who was added, changed or deleted since a time with any offset', async () => {
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
		'accepts %j as a response without changes',
		async (json) => {
			expect(await read(json)).toEqual(NOBODY);
		},
	);

	it('accepts numeric IDs, actions in any case, and lists in place of maps', async () => {
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
	])('does not accept %j as a response without changes', async (json) => {
		await expect(read(json)).rejects.toThrow(UnexpectedResponseError);
	});
});

describe('BambooHR: Read changes with their times', () => {
	const readAll = async (json: unknown, since = '2026-03-10T08:00:00Z') => {
		const script = scripted(() => ({ json }));
		const { changes, nextSince } = await readChanges(script.transport, since);
		return { changes, nextSince, asked: queryOf(script.sent[0] ?? { path: '/' }).get('since') };
	};

	it('returns the changes oldest first, and the start time of the next request', async () => {
		let now = new Date('2026-03-01T12:00:00Z');
		const bamboo = await startBambooHr({ now: () => now });
		try {
			for (let n = 0; n < 4; n++) addEmployee(bamboo);
			now = new Date('2026-03-10T07:20:00Z');
			changeEmployee(bamboo, '104', { status: 'Inactive' });
			now = new Date('2026-03-10T08:30:00Z');
			addEmployee(bamboo);
			removeEmployee(bamboo, '102');
			expect(await readChanges(bambooTransport(bamboo), '2026-03-10T08:20:00+01:00')).toEqual({
				changes: [
					{ employeeId: '104', action: 'updated', changedAt: '2026-03-10T07:20:00Z' },
					{ employeeId: '102', action: 'deleted', changedAt: '2026-03-10T08:30:00Z' },
					{ employeeId: '105', action: 'created', changedAt: '2026-03-10T08:30:00Z' },
				],
				nextSince: '2026-03-10T08:20:00Z',
			});
		} finally {
			await bamboo.close();
		}
	});

	it('includes changes at exactly the given time, even where BambooHR excludes them', async () => {
		const at = (lastChanged: string) => ({ id: '3', action: 'Updated', lastChanged });
		const { changes, asked } = await readAll({
			employees: [at('2026-03-10T08:00:00+00:00'), at('2026-03-10T07:59:59+00:00')],
		});
		expect(asked).toBe('2026-03-10T07:59:59Z');
		expect(changes).toEqual([{ employeeId: '3', action: 'updated', changedAt: '2026-03-10T08:00:00Z' }]);
	});

	it('loses no change because BambooHR counts in whole seconds', async () => {
		const employees = [{ id: '3', action: 'Updated', lastChanged: '2026-03-10T08:00:00Z' }];
		const { changes, asked } = await readAll({ employees }, '2026-03-10T08:00:00.900Z');
		expect(changes).toHaveLength(1);
		expect(asked).toBe('2026-03-10T07:59:59Z');
	});

	it.each([undefined, null, '', '0000-00-00', 5, 'today'])(
		'keeps an employee with the change time %j, and the start time when the latest change has it',
		async (time) => {
			const employees = [{ id: 3, action: 'Rehired', lastChanged: time }];
			const { changes, nextSince } = await readAll({ latest: time, employees });
			expect(changes).toEqual([{ employeeId: '3', action: 'updated', changedAt: null }]);
			expect(nextSince).toBe('2026-03-10T08:00:00Z');
		},
	);

	it.each(['2026-03-10T08:30:00+00:00', '2026-03-10T09:30:00+0100', '2026-03-10 08:30:00', 1773131400])(
		'uses change times such as %j when BambooHR does not report the latest change',
		async (lastChanged) => {
			const employees = {
				3: { id: 3, action: 'Updated', lastChanged: '2026-03-10T08:10:00Z' },
				4: { id: 4, action: 'Updated', lastChanged },
			};
			const { changes, nextSince } = await readAll({ employees });
			expect(changes.at(-1)).toMatchObject({ employeeId: '4', changedAt: '2026-03-10T08:30:00Z' });
			expect(nextSince).toBe('2026-03-10T08:20:00Z');
		},
	);

	it('moves the start time forward even when the account never reports the latest change', async () => {
		const bamboo = await startBambooHr({ now: () => new Date('2026-03-10T08:30:00Z') });
		try {
			bamboo.quirks.changedWithoutLatest = true;
			addEmployee(bamboo);
			const { nextSince } = await readChanges(bambooTransport(bamboo), '2026-03-10T07:00:00Z');
			expect(nextSince).toBe('2026-03-10T08:20:00Z');
		} finally {
			await bamboo.close();
		}
	});

	it.each([['0'], ['abc'], [''], [null]])('refuses the ID %j and names the field', async (id) => {
		await expect(readAll({ employees: [{ id, action: 'Updated' }] })).rejects.toThrow('employees.0.id');
	});
});
