import { enroll, type EnrollmentOrder } from '../../../src/ispring/learning/enroll';
import {
	addCourse,
	addEnrollment,
	addUser,
	startISpring,
	type FaultEffect,
	type ISpringSimulator,
} from '../../../tools/simulator/ispring/index.mts';
import { ispringTransport } from '../../support/clients.mts';

const LOSSES: FaultEffect[] = [
	{ kind: 'resetBefore' },
	{ kind: 'resetAfter' },
	{ kind: 'status', status: 500 },
	{ kind: 'status', status: 504 },
	{ kind: 'status', status: 429, headers: { 'retry-after': '2' } },
];

describe('iSpring Learn: Create enrollments', () => {
	let ispring: ISpringSimulator;
	let courses: string[];
	let users: string[];

	beforeEach(async () => {
		// A second enrollment would show.
		ispring = await startISpring({ quirks: { enrollsTwice: true } });
		courses = [1, 2, 3].map(() => addCourse(ispring).contentItemId);
		users = [1, 2, 3].map(() => addUser(ispring).userId);
	});
	afterEach(async () => await ispring.close());

	const isEnrolling = ({ method, path }: { method: string; path: string }) =>
		method === 'POST' && path === '/enrollment';
	const order = (
		people: number[],
		things: number[],
		more: Partial<EnrollmentOrder> = {},
	): EnrollmentOrder => ({
		userIds: people.map((index) => users[index] ?? 'nobody'),
		courseIds: things.map((index) => courses[index] ?? 'nothing'),
		terms: { due: { type: 'default' } },
		...more,
	});
	const bodies = () => ispring.log.filter(isEnrolling).map(({ body }) => body);
	const state = () =>
		[...ispring.state.enrollments.values()]
			.map(({ learnerId, courseId }) => `u${users.indexOf(learnerId)} c${courses.indexOf(courseId)}`)
			.sort();
	async function run(...orders: EnrollmentOrder[]) {
		const transport = ispringTransport(ispring);
		const results = await enroll(transport, orders);
		const outcomes = orders.map((one) => {
			const result = results.get(one);
			return result?.ok ? result.value.map(({ outcome }) => outcome) : result?.error;
		});
		return { outcomes, counts: transport.counts };
	}

	it('sends only missing enrollments, in one request for users who miss the same courses', async () => {
		addEnrollment(ispring, { learnerId: users[0] ?? '', courseId: courses[0] ?? '' });
		const { outcomes } = await run(order([0, 1, 2], [0, 1]));
		expect(bodies()).toMatchObject([
			{ learnerIds: [users[0]], courseIds: [courses[1]] },
			{ learnerIds: [users[1], users[2]], courseIds: [courses[0], courses[1]] },
		]);
		expect(outcomes).toEqual([['unchanged', 'created', 'created', 'created', 'created', 'created']]);
		expect(state()).toEqual(['u0 c0', 'u0 c1', 'u1 c0', 'u1 c1', 'u2 c0', 'u2 c1']);
	});

	it('combines users who miss the same courses, even if they come from different orders', async () => {
		addEnrollment(ispring, { learnerId: users[0] ?? '', courseId: courses[0] ?? '' });
		await run(order([0], [0, 1]), order([1], [1]));
		expect(bodies()).toMatchObject([{ learnerIds: [users[0], users[1]], courseIds: [courses[1]] }]);
	});

	it('separates different terms, and uses the terms of the first order for a repeated pair', async () => {
		const terms = { due: { type: 'duePeriod' as const, days: 1 } };
		const { outcomes } = await run(
			order([0], [0], { terms }),
			order([0, 1], [0]),
			order([2], [0], { terms }),
		);
		expect(bodies()).toMatchObject([
			{ learnerIds: [users[0], users[2]], duePeriod: 24 },
			{ learnerIds: [users[1]], dueDateType: 'default' },
		]);
		expect(outcomes).toEqual([['created'], ['unchanged', 'created'], ['created']]);
	});

	it('returns the enrollments as iSpring Learn lists them afterwards', async () => {
		const one = order([0], [0], { terms: { due: { type: 'dueDate', date: '2026-05-31' } } });
		const result = (await enroll(ispringTransport(ispring), [one])).get(one);
		const [made] = ispring.state.enrollments.values();
		expect(result).toMatchObject({
			ok: true,
			value: [{ enrollment: { id: made?.enrollmentId, dueDate: '2026-05-31', type: 'administrator' } }],
		});
	});

	it.each(LOSSES)('creates each enrollment once when the response is lost: %j', async (effect) => {
		ispring.faults.push({ when: isEnrolling, effect });
		const { outcomes, counts } = await run(order([0, 1], [0]), order([2], [0, 1]));
		expect(outcomes).toEqual([
			['created', 'created'],
			['created', 'created'],
		]);
		expect(state()).toEqual(['u0 c0', 'u1 c0', 'u2 c0', 'u2 c1']);
		expect(counts.writes).toBe(2);
	});

	it('repeats only the missing enrollments when a lost request was carried out in part', async () => {
		ispring.faults.push({
			when: (request) => {
				if (!isEnrolling(request)) return false;
				// The server broke in the middle of its work.
				if (state().length === 0)
					addEnrollment(ispring, { learnerId: users[1] ?? '', courseId: courses[0] ?? '' });
				return true;
			},
			effect: { kind: 'status', status: 500 },
		});
		const { outcomes } = await run(order([0, 1, 2], [0]));
		expect(outcomes).toEqual([['created', 'created', 'created']]);
		expect(state()).toEqual(['u0 c0', 'u1 c0', 'u2 c0']);
	});

	it('enrolls nobody twice when a refused request was carried out in part', async () => {
		ispring.faults.push({
			when: (request) => {
				if (!isEnrolling(request)) return false;
				if (state().length === 0)
					addEnrollment(ispring, { learnerId: users[0] ?? '', courseId: courses[0] ?? '' });
				return true;
			},
			effect: { kind: 'status', status: 400 },
		});
		const { outcomes } = await run(order([0], [0]), order([1], [0]), order([2], [0]));
		expect(outcomes).toEqual([['created'], ['created'], ['created']]);
		expect(state()).toEqual(['u0 c0', 'u1 c0', 'u2 c0']);
	});

	it.each([true, false])(
		'reports a refusal only for its order, even if the invalid ID also breaks the list (%p)',
		async (badIdFailsFilter) => {
			ispring.quirks.badIdFailsFilter = badIdFailsFilter;
			const { outcomes } = await run(order([0], [0]), order([1, 9], [0]), order([2], [0]));
			expect(outcomes).toEqual([['created'], expect.objectContaining({ status: 400 }), ['created']]);
			expect(state()).toEqual(['u0 c0', 'u2 c0']);
		},
	);

	it('reports a refused request only for the orders in it, and sends the other requests', async () => {
		const { outcomes } = await run(order([0], [0]), order([1], [9]), order([2], [1]));
		expect(outcomes).toEqual([['created'], expect.objectContaining({ status: 400 }), ['created']]);
	});

	it('retries a pair with the terms of the next order when the first was refused', async () => {
		const { outcomes } = await run(
			order([0], [0], { terms: { due: { type: 'dueDate', date: 'never' } } }),
			order([0], [0]),
		);
		expect(outcomes).toEqual([expect.objectContaining({ status: 400 }), ['created']]);
	});

	it('sends nothing and fails for all orders when the present enrollments cannot be read', async () => {
		ispring.faults.push({
			when: ({ path }) => path.startsWith('/enrollments'),
			effect: { kind: 'status', status: 403 },
		});
		const { outcomes } = await run(order([0], [0]), order([1], [0]));
		expect(outcomes).toMatchObject([{ status: 403 }, { status: 403 }]);
		expect(bodies()).toEqual([]);
	});

	it('fails only for orders whose request never gets a response, and keeps the others', async () => {
		ispring.faults.push({
			when: (request) => isEnrolling(request) && state().length > 0,
			times: Infinity,
			effect: { kind: 'status', status: 500 },
		});
		const { outcomes } = await run(order([0], [0]), order([1], [0, 1]));
		expect(outcomes).toEqual([['created'], expect.objectContaining({ status: 500 })]);
		expect(state()).toEqual(['u0 c0']);
	});
});
