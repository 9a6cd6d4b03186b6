import type { FastifyInstance } from 'fastify';
import { DateTime } from 'luxon';
import { listOf, oneOf } from '../http/values.mts';
import type { Query } from '../http/values.mts';
import type { BambooHrSimulator } from './BambooHrSimulator.mts';
import { answerOlder, isRefused, refuse } from './answers.mts';
import { nameOf } from './pages/name-of.mts';
import { today } from './people.mts';
import type { SimTimeOff, SimTimeOffType } from './state.mts';

type ByQuery = { Querystring: Query };

const DAY = /^\d{4}-\d\d-\d\d$/;
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const HOURS_OF_DAY = 8;

/** Time off: its types, the requests, and the company's calendar (docs/apis/bamboohr.md#time-off). */
export function timeOff(app: FastifyInstance, sim: BambooHrSimulator): void {
	app.get('/api/v1/meta/time_off/types', (request, reply) => {
		if (isRefused(reply, sim.quirks.timeOffRefused)) return reply;
		const timeOffTypes = [...sim.state.timeOffTypes.values()]
			.filter(({ isActive }) => isActive)
			.map(({ id, name, units }) => ({
				id: Number(id),
				name,
				units,
				color: null,
				icon: null,
				source: 'internal',
			}));
		const defaultHours = WEEKDAYS.map((name) => ({
			name,
			amount: String(isWeekend(name) ? 0 : HOURS_OF_DAY),
		}));
		return answerOlder(request, reply, { timeOffTypes, defaultHours });
	});

	app.get<ByQuery>('/api/v1/time_off/requests', (request, reply) => {
		if (isRefused(reply, sim.quirks.timeOffRefused)) return reply;
		const [start = '', end = ''] = [oneOf(request.query, 'start'), oneOf(request.query, 'end')];
		if (!DAY.test(start) || !DAY.test(end)) return refuse(reply, 400, 'start and end are required');
		const [statuses, types] = [chosen(request.query, 'status'), chosen(request.query, 'type')];
		const employeeId = oneOf(request.query, 'employeeId');
		const rows = [...sim.state.timeOff.values()]
			.filter((one) => one.start <= end && one.end >= start)
			.filter(({ status }) => statuses === undefined || statuses.includes(status))
			.filter(({ typeId }) => types === undefined || types.includes(typeId))
			.filter((one) => employeeId === undefined || one.employeeId === employeeId)
			.filter((one) => !sim.quirks.hiddenTimeOff.includes(one.employeeId));
		return answerOlder(
			request,
			reply,
			rows.map((one) => requestShape(sim, one)),
		);
	});

	app.get<ByQuery>('/api/v1/time_off/whos_out', (request, reply) => {
		if (isRefused(reply, sim.quirks.whosOutRefused)) return reply;
		const start = oneOf(request.query, 'start') ?? today(sim);
		const end = oneOf(request.query, 'end') ?? dayAfter(start, 14);
		const isFiltered = oneOf(request.query, 'filter') !== 'off';
		const rows = [...sim.state.timeOff.values()]
			.filter((one) => one.status === 'approved' && one.start <= end && one.end >= start)
			// The calendar filter that the owner of the key has saved shows hardly anybody.
			.filter(({ employeeId }) => !isFiltered || employeeId === sim.state.keyEmployeeId)
			.map((one) => ({
				id: Number(one.id),
				type: 'timeOff',
				employeeId: Number(one.employeeId),
				name: nameOf(sim, one.employeeId),
				start: one.start,
				end: one.end,
			}));
		const holiday = { id: 1, type: 'holiday', name: 'Founding Day', start, end: start };
		return answerOlder(request, reply, [holiday, ...rows]);
	});
}

/** Adds a type of time off. */
export function addTimeOffType(sim: BambooHrSimulator, given: Partial<SimTimeOffType> = {}): SimTimeOffType {
	const id = given.id ?? String(sim.state.nextId.other++);
	const type: SimTimeOffType = { name: `Time off ${id}`, units: 'days', isActive: true, ...given, id };
	sim.state.timeOffTypes.set(id, type);
	return type;
}

/** Adds a request for time off, by default one that is approved. */
export function addTimeOff(
	sim: BambooHrSimulator,
	given: Partial<SimTimeOff> & Pick<SimTimeOff, 'employeeId' | 'typeId' | 'start' | 'end'>,
): SimTimeOff {
	const id = given.id ?? String(sim.state.nextId.other++);
	const request: SimTimeOff = { status: 'approved', amountOfDay: null, ...given, id };
	sim.state.timeOff.set(id, request);
	return request;
}

function requestShape(sim: BambooHrSimulator, one: SimTimeOff): Record<string, unknown> {
	const type = sim.state.timeOffTypes.get(one.typeId);
	const unit = type?.units ?? 'days';
	const dates = amounts(one, unit);
	return {
		id: Number(one.id),
		employeeId: Number(one.employeeId),
		name: nameOf(sim, one.employeeId),
		start: one.start,
		end: one.end,
		created: one.start,
		status: { lastChanged: one.start, lastChangedByUserId: 1, status: one.status },
		type: { id: Number(one.typeId), name: type?.name ?? '', icon: '' },
		amount: { unit, amount: Object.values(dates).reduce((sum, amount) => sum + amount, 0) },
		actions: { view: true, edit: false, cancel: false, approve: false, deny: false, bypass: false },
		dates,
	};
}

/** How much is taken on each day; nothing at weekends. */
function amounts(
	{ start, end, amountOfDay }: SimTimeOff,
	unit: SimTimeOffType['units'],
): Record<string, number> {
	const full = unit === 'hours' ? HOURS_OF_DAY : 1;
	const dates: Record<string, number> = {};
	for (let day = start; day <= end; day = dayAfter(day, 1)) {
		const name = DateTime.fromISO(day, { locale: 'en' }).weekdayLong ?? '';
		dates[day] = isWeekend(name) ? 0 : (amountOfDay ?? full);
	}
	return dates;
}

function isWeekend(weekday: string): boolean {
	return weekday.startsWith('S');
}

function dayAfter(day: string, days: number): string {
	return DateTime.fromISO(day).plus({ days }).toFormat('yyyy-MM-dd');
}

/** The values of a filter, separated by commas; undefined when it is not there. */
function chosen(query: Query, name: string): string[] | undefined {
	const values = listOf(query, name).flatMap((value) => value.split(','));
	return values.length === 0 ? undefined : values;
}
