import { readApprovedTimeOff, seesTimeOff } from '../../../src/bamboohr/time-off/time-off-requests';
import { scripted, queryOf } from '../../http/scripted.mts';

const MARCH = { from: '2026-03-10', to: '2026-04-09' };
const row = (given: object = {}) => ({
	id: 7,
	employeeId: 5,
	start: '2026-03-09',
	end: '2026-03-13',
	status: { status: 'approved' },
	type: { id: 85, name: 'Parental Leave' },
	amount: { unit: 'days', amount: 5 },
	dates: { '2026-03-09': 1, '2026-03-10': '0.5' },
	...given,
});
const read = async (json: unknown, types?: string[]) =>
	await readApprovedTimeOff(scripted(() => ({ json })).transport, { ...MARCH, ...(types ? { types } : {}) });

describe('The approved time off in BambooHR', () => {
	it('is asked for in one request, with the days, the status and the types, and without notes.', async () => {
		const { transport, sent } = scripted(() => ({ json: [] }));
		await readApprovedTimeOff(transport, { ...MARCH, types: ['78', '85'] });
		expect(sent).toHaveLength(1);
		expect(Object.fromEntries(queryOf(sent[0] ?? { path: '' }))).toEqual({
			start: '2026-03-10',
			end: '2026-04-09',
			status: 'approved',
			type: '78,85',
			excludeNote: 'true',
		});
	});

	it('has the employee, the days and what is taken of each.', async () => {
		expect(await read([row()])).toEqual({
			requests: [
				{
					employeeId: '5',
					start: '2026-03-09',
					end: '2026-03-13',
					unit: 'days',
					amount: 5,
					amountOfDay: new Map([
						['2026-03-09', 1],
						['2026-03-10', 0.5],
					]),
				},
			],
			unreadable: [],
		});
	});

	it.each([
		['an object instead of a list', { '7': row() }],
		['a status and a type as plain values', [row({ status: 'Approved', type: '85' })]],
		['a row that repeats neither', [row({ status: null, type: undefined })]],
		['no amounts', [row({ amount: null, dates: [] })]],
		['days with a time', [row({ start: '2026-03-09T00:00:00' })]],
	])('is read from %s.', async (_, json) => {
		const { requests, unreadable } = await read(json, ['85']);
		expect([requests.map(({ start, end }) => [start, end]), unreadable]).toEqual([
			[['2026-03-09', '2026-03-13']],
			[],
		]);
	});

	it('leaves out other statuses and types where an account ignores the filters.', async () => {
		const rows = [
			...['denied', 'superceded', 'requested', 'canceled'].map((status) => row({ status: { status } })),
			row({ type: { id: 78 } }),
		];
		expect(await read(rows, ['85'])).toEqual({ requests: [], unreadable: [] });
	});

	it.each([
		['a day is missing', row({ end: null }), '5'],
		['the last day is before the first', row({ end: '2026-03-01' }), '5'],
		['the status is unreadable', row({ status: { status: 4 } }), '5'],
		['the employee is missing', row({ employeeId: null }), undefined],
		['it is not an object', 'row', undefined],
	])('has a row as unreadable when %s.', async (_, json, employeeId) => {
		expect(await read([json])).toEqual({ requests: [], unreadable: [{ employeeId }] });
	});

	it('is refused when it is no list, and never taken for an empty one.', async () => {
		await expect(read(null)).rejects.toThrow('BambooHR gave an unexpected response');
		await expect(read('none')).rejects.toThrow('BambooHR gave an unexpected response');
	});

	it('is visible when there is any request, whatever its status.', async () => {
		const sees = async (json: unknown) => {
			const { transport, sent } = scripted(() => ({ json }));
			const answer = await seesTimeOff(transport, MARCH);
			return [answer, queryOf(sent[0] ?? { path: '' }).get('status')];
		};
		expect(await sees([row({ status: { status: 'canceled' } })])).toEqual([true, null]);
		expect(await sees([])).toEqual([false, null]);
	});
});
