import fc from 'fast-check';
import { DateTime } from 'luxon';
import { addEmployee, addTimeOff, addTimeOffType } from '../../tools/simulator/bamboohr/index.mts';
import type { SimTimeOff } from '../../tools/simulator/bamboohr/state.mts';
import type { SimUser, SimWorkLeave } from '../../tools/simulator/ispring/state.mts';
import { IS_THOROUGH } from '../support/thorough.mts';
import { BUG, startTwoSystems, type TwoSystems } from './two-systems.mts';

const PEOPLE = ['1', '2'];
const CHOSEN = '85';
const OTHER = '78';
const NEUTRAL = 'OutOfTheOffice';
const settings = { workLeaveFrom: [CHOSEN] };

type Event =
	| {
			kind: 'request';
			person: string;
			typeId: string;
			from: number;
			days: number;
			status: SimTimeOff['status'];
	  }
	| { kind: 'decide'; index: number; status: SimTimeOff['status'] }
	| { kind: 'shorten'; index: number }
	| { kind: 'setByHand'; person: string; reason: string; days: number }
	| { kind: 'endByHand'; person: string }
	| { kind: 'loseMemory' }
	| { kind: 'hide'; person: string }
	| { kind: 'showAll' };

interface Day {
	passed: number;
	events: Event[];
	/** What becomes of the run of this day. */
	fate: 'completes' | 'completes' | 'killed' | 'timeOffRefused' | 'timeOffBreaksOff';
}

const person = fc.constantFrom(...PEOPLE);
const status = fc.constantFrom<SimTimeOff['status']>(
	'approved',
	'approved',
	'approved',
	'requested',
	'canceled',
);
const index = fc.nat({ max: 5 });
const event: fc.Arbitrary<Event> = fc.oneof(
	{
		weight: 6,
		arbitrary: fc.record({
			kind: fc.constant('request' as const),
			person,
			typeId: fc.constantFrom(CHOSEN, CHOSEN, OTHER),
			from: fc.integer({ min: -2, max: 3 }),
			days: fc.integer({ min: 1, max: 9 }),
			status,
		}),
	},
	{ weight: 4, arbitrary: fc.record({ kind: fc.constant('decide' as const), index, status }) },
	{ weight: 2, arbitrary: fc.record({ kind: fc.constant('shorten' as const), index }) },
	{
		weight: 2,
		arbitrary: fc.record({
			kind: fc.constant('setByHand' as const),
			person,
			reason: fc.constantFrom(NEUTRAL, 'ParentalLeave'),
			days: fc.integer({ min: 0, max: 4 }),
		}),
	},
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant('endByHand' as const), person }) },
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant('loseMemory' as const) }) },
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant('hide' as const), person }) },
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant('showAll' as const) }) },
);
const day: fc.Arbitrary<Day> = fc.record({
	passed: fc.constantFrom(0, 1, 1, 2, 4),
	events: fc.array(event, { minLength: 1, maxLength: 3 }),
	fate: fc.constantFrom<Day['fate']>(
		...(['completes', 'completes', 'completes', 'killed', 'timeOffRefused', 'timeOffBreaksOff'] as const),
	),
});

/** A company whose days pass, and what its sync knows. */
class Company {
	today = '2026-03-10';
	memory = '';
	/** The last day of the leaves that completed runs set, by the person. */
	readonly known = new Map<string, string>();
	readonly systems: TwoSystems;
	private readonly users = new Map<string, SimUser>();

	constructor(systems: TwoSystems) {
		this.systems = systems;
		const { bamboo, ispring } = systems;
		ispring.quirks.tokenTtlMs = Infinity;
		addTimeOffType(bamboo, { id: CHOSEN });
		addTimeOffType(bamboo, { id: OTHER });
		addEmployee(bamboo, { id: '900' });
		systems.account('900');
		for (const id of PEOPLE) {
			addEmployee(bamboo, { id });
			this.users.set(id, systems.account(id));
		}
	}

	leaveOf(id: string): SimWorkLeave | null {
		return this.users.get(id)?.workLeave ?? null;
	}

	pass(days: number): void {
		this.today = plus(this.today, days);
		this.systems.clock.setMs(Date.parse(`${this.today}T09:00:00Z`));
	}

	happens(one: Event): void {
		const { state, quirks } = this.systems.bamboo;
		const requests = [...state.timeOff.values()];
		const user = 'person' in one ? this.users.get(one.person) : undefined;
		if (one.kind === 'request') {
			const start = plus(this.today, one.from);
			const { person: employeeId, typeId } = one;
			addTimeOff(this.systems.bamboo, {
				employeeId,
				typeId,
				start,
				end: plus(start, one.days - 1),
				status: one.status,
			});
		} else if (one.kind === 'decide') Object.assign(requests[one.index] ?? {}, { status: one.status });
		else if (one.kind === 'shorten') {
			const request = requests[one.index];
			if (request?.status !== 'approved' || request.end === request.start) return;
			request.status = 'superceded';
			const end = plus(request.end, -1);
			addTimeOff(this.systems.bamboo, {
				...request,
				id: String(5000 + requests.length),
				end,
				status: 'approved',
			});
		} else if (one.kind === 'setByHand' && user) {
			const endDate = plus(this.today, one.days);
			user.workLeave = { workLeaveReason: one.reason, startDate: this.today, endDate };
		} else if (one.kind === 'endByHand' && user) user.workLeave = null;
		else if (one.kind === 'hide') quirks.hiddenTimeOff = [one.person];
		else if (one.kind === 'showAll') quirks.hiddenTimeOff = [];
		else if (one.kind === 'loseMemory') {
			this.memory = '';
			this.known.clear();
		}
	}

	/** The last of the days off in a row from today on; undefined when today is none. */
	awayUntil(id: string): string | undefined {
		const requests = [...this.systems.bamboo.state.timeOff.values()].filter(
			(one) => one.employeeId === id && one.typeId === CHOSEN && one.status === 'approved',
		);
		const isOff = (date: string) => requests.some(({ start, end }) => start <= date && date <= end);
		if (!isOff(this.today)) return undefined;
		let last = this.today;
		while (isOff(plus(last, 1))) last = plus(last, 1);
		return last;
	}

	/** Whether the calendar has somebody whose requests cannot be seen. */
	isSecretlyAway(id: string): boolean {
		const { state, quirks } = this.systems.bamboo;
		return (
			quirks.hiddenTimeOff.includes(id) &&
			[...state.timeOff.values()].some(
				({ employeeId, status: of, start, end }) =>
					employeeId === id && of === 'approved' && start <= this.today && this.today <= end,
			)
		);
	}

	/** What the rules say of a person today: the last day of the leave that the sync is to leave them with. */
	expected(id: string, fate: Day['fate']): { end: string | undefined; isOurs: boolean } {
		const current = this.leaveOf(id);
		const end = current?.endDate;
		const isOurs = current?.workLeaveReason === NEUTRAL && end !== undefined && end === this.known.get(id);
		const isOver = end !== undefined && end < this.today;
		const asItIs = { end, isOurs };
		if (fate === 'timeOffRefused' || fate === 'timeOffBreaksOff')
			return isOurs && isOver ? { end: undefined, isOurs: false } : asItIs;
		const isHidden = this.systems.bamboo.quirks.hiddenTimeOff.includes(id);
		const until = isHidden ? undefined : this.awayUntil(id);
		if (current && !isOurs && !isOver) return asItIs;
		if (until !== undefined) return { end: until, isOurs: true };
		if (!isOurs) return asItIs;
		return !isOver && this.isSecretlyAway(id) ? asItIs : { end: undefined, isOurs: false };
	}

	async run(fate: Day['fate']): Promise<void> {
		const { systems } = this;
		systems.clearLogs();
		if (fate === 'timeOffRefused') systems.fail('/api/v1/time_off/requests', { kind: 'status', status: 403 });
		if (fate === 'timeOffBreaksOff') systems.fail('/api/v1/time_off/requests', { kind: 'truncate' });
		const { summary } = await systems.sync(settings, { memory: this.memory });
		expect(summary.status).toBe('success');
		this.memory = summary.memory ?? '';
	}

	/** Ends the process right after the first request about work leave, so that no summary is written. */
	async killedRun(): Promise<void> {
		const { systems } = this;
		systems.clearLogs();
		const { clients } = systems;
		const dying = {
			...clients.iSpring,
			request: async (request: Parameters<typeof clients.iSpring.request>[0]) => {
				const answer = await clients.iSpring.request(request);
				if (request.path.includes('work-leave')) throw BUG;
				return answer;
			},
		};
		systems.clients = { ...clients, iSpring: dying };
		await systems.sync(settings, { memory: this.memory }).then(
			({ summary }) => (this.memory = summary.memory ?? ''),
			(error: unknown) => expect(error).toBe(BUG),
		);
		systems.clients = clients;
	}
}

function plus(date: string, days: number): string {
	return DateTime.fromISO(date).plus({ days }).toFormat('yyyy-MM-dd');
}

describe('Work leave over days of requests, approvals, cancellations, edits by hand, and lost memories', () => {
	it('Whoever is away has a work leave, nobody loses one that the sync did not set, and a second run writes nothing.', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(day, { minLength: 8, maxLength: 16, size: 'max' }), async (days) => {
				const company = new Company(await startTwoSystems());
				try {
					for (const { passed, events, fate } of days) {
						company.pass(passed);
						events.forEach((one) => company.happens(one));
						if (fate === 'killed') await company.killedRun();
						const wanted = new Map(PEOPLE.map((id) => [id, company.expected(id, fate)]));
						await company.run(fate);
						expect(PEOPLE.map((id) => [id, company.leaveOf(id)?.endDate])).toEqual(
							PEOPLE.map((id) => [id, wanted.get(id)?.end]),
						);
						expect(company.systems.changes().length).toBeLessThanOrEqual(2);
						for (const [id, { end, isOurs }] of wanted) {
							if (isOurs && end !== undefined) company.known.set(id, end);
							else if (end === undefined) company.known.delete(id);
						}
						await company.run(fate);
						expect(company.systems.changes()).toEqual([]);
					}
				} finally {
					await company.systems.close();
				}
			}),
			{ numRuns: IS_THOROUGH ? 200 : 20, endOnFailure: true },
		);
	}, 300_000);
});
