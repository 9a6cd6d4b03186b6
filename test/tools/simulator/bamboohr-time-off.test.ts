import {
	addEmployee,
	addTimeOff,
	addTimeOffType,
	startBambooHr,
} from '../../../tools/simulator/bamboohr/index.mts';
import type { BambooHrSimulator } from '../../../tools/simulator/bamboohr/index.mts';
import { callBambooHr } from './call.mts';

const REQUESTS = '/api/v1/time_off/requests?start=2026-03-10&end=2026-03-31';

describe('time off in the BambooHR simulator', () => {
	let sim: BambooHrSimulator;
	beforeEach(async () => {
		sim = await startBambooHr();
		addTimeOffType(sim, { id: '78', name: 'Vacation' });
		addTimeOffType(sim, { id: '79', name: 'Sick', units: 'hours' });
		addTimeOffType(sim, { id: '80', name: 'Former', isActive: false });
		for (const id of ['1', '2', '3']) addEmployee(sim, { id });
		addTimeOff(sim, { id: '501', employeeId: '1', typeId: '78', start: '2026-03-06', end: '2026-03-10' });
		addTimeOff(sim, {
			id: '502',
			employeeId: '2',
			typeId: '79',
			start: '2026-03-31',
			end: '2026-04-02',
			amountOfDay: 4,
		});
		addTimeOff(sim, {
			id: '503',
			employeeId: '3',
			typeId: '78',
			start: '2026-03-12',
			end: '2026-03-12',
			status: 'requested',
		});
		addTimeOff(sim, { id: '504', employeeId: '3', typeId: '78', start: '2026-04-01', end: '2026-04-01' });
	});
	afterEach(async () => await sim.close());

	const idsOf = async (path: string) => {
		const { json } = await callBambooHr(sim, path);
		return (json as Array<{ id: number }>).map(({ id }) => id);
	};

	it('A list of requests has those that overlap the days, filtered by status, type and employee.', async () => {
		expect(await idsOf(REQUESTS)).toEqual([501, 502, 503]);
		expect(await idsOf(`${REQUESTS}&status=approved`)).toEqual([501, 502]);
		expect(await idsOf(`${REQUESTS}&status=approved,requested&type=78`)).toEqual([501, 503]);
		expect(await idsOf(`${REQUESTS}&employeeId=2`)).toEqual([502]);
		sim.quirks.hiddenTimeOff = ['1'];
		expect(await idsOf(REQUESTS)).toEqual([502, 503]);
	});

	it('A request says what is taken of each day, and nothing at weekends.', async () => {
		const { json } = await callBambooHr(sim, `${REQUESTS}&employeeId=1`);
		expect(json).toMatchObject([
			{
				employeeId: 1,
				status: { status: 'approved' },
				type: { id: 78, name: 'Vacation' },
				amount: { unit: 'days', amount: 3 },
				dates: { '2026-03-06': 1, '2026-03-07': 0, '2026-03-08': 0, '2026-03-09': 1, '2026-03-10': 1 },
			},
		]);
		expect((await callBambooHr(sim, `${REQUESTS}&employeeId=2`)).json).toMatchObject([
			{ amount: { unit: 'hours', amount: 12 }, dates: { '2026-03-31': 4 } },
		]);
	});

	it('Days are required, and a key without rights is refused.', async () => {
		expect((await callBambooHr(sim, '/api/v1/time_off/requests?start=2026-03-10')).status).toBe(400);
		sim.quirks.timeOffRefused = 403;
		expect((await callBambooHr(sim, REQUESTS)).status).toBe(403);
		expect((await callBambooHr(sim, '/api/v1/meta/time_off/types')).status).toBe(403);
	});

	it('The types that are active are listed, with the hours of each weekday.', async () => {
		const { json } = await callBambooHr(sim, '/api/v1/meta/time_off/types');
		expect(json).toMatchObject({
			timeOffTypes: [{ id: 78, name: 'Vacation', units: 'days' }, { id: 79 }],
			defaultHours: expect.arrayContaining([
				{ name: 'Monday', amount: '8' },
				{ name: 'Sunday', amount: '0' },
			]),
		});
	});

	it('The calendar has approved absences and holidays, filtered unless the filter is off, and can be switched off.', async () => {
		const path = '/api/v1/time_off/whos_out?start=2026-03-10&end=2026-03-31';
		expect(await idsOf(path)).toEqual([1]);
		expect(await idsOf(`${path}&filter=off`)).toEqual([1, 501, 502]);
		sim.quirks.whosOutRefused = 403;
		expect((await callBambooHr(sim, path)).status).toBe(403);
	});
});
