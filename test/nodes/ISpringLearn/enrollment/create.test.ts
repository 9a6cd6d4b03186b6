import type { IDataObject } from 'n8n-workflow';
import type { FaultEffect } from '../../../../tools/simulator/ispring/index.mts';
import { addCourse, addEnrollment, addUser } from '../../../../tools/simulator/ispring/index.mts';
import { startISpringService, type ISpringService } from '../../../support/service-nodes.mts';

const UNKNOWN = '3f2504e0-4f89-11d3-9a0c-0305e82c3301';

let service: ISpringService;
let courses: string[];
let users: string[];

beforeEach(async () => {
	service = await startISpringService();
	const { ispring } = service;
	ispring.now = () => new Date('2026-03-10T09:00:00Z');
	courses = [1, 2, 3].map(() => addCourse(ispring).contentItemId);
	users = [1, 2, 3, 4].map(() => addUser(ispring).userId);
});
afterEach(async () => await service.close());

const at = (ids: string[], index: number) => ids[index] ?? '';
const sent = () =>
	service.ispring.log
		.filter(({ path }) => path.startsWith('/enrollment'))
		.map(({ method, path }) => `${method} ${path}`);
const bodies = () => service.ispring.log.filter(({ path }) => path === '/enrollment').map(({ body }) => body);
const pairs = () =>
	[...service.ispring.state.enrollments.values()].map(({ learnerId, courseId }) => [
		users.indexOf(learnerId),
		courses.indexOf(courseId),
	]);
const FROM_JSON = { courses: '={{ $json.courses }}', users: '={{ $json.users }}' };

describe('iSpring Learn: Create enrollment', () => {
	it('enrolls the users of all items with one request, and reads the enrollments once before and once after', async () => {
		const run = await service.run('enrollment', 'create', {
			parameters: FROM_JSON,
			input: [
				{ courses: [courses[0], courses[1]], users: [users[0]] },
				{ courses: [courses[1], courses[0]], users: [users[1], users[2]] },
			],
		});
		expect(run.error).toBeUndefined();
		expect(sent()).toEqual(['GET /enrollments', 'POST /enrollment', 'GET /enrollments']);
		expect(bodies()).toEqual([
			{
				courseIds: [courses[0], courses[1]],
				learnerIds: [users[0], users[1], users[2]],
				dueDateType: 'default',
			},
		]);
		expect(run.paired).toEqual([0, 0, 1, 1, 1, 1].map((item) => ({ item })));
		const [first] = service.ispring.state.enrollments.values();
		expect(run.items[0]).toEqual({
			enrollmentId: first?.enrollmentId,
			userId: users[0],
			courseId: courses[0],
			outcome: 'created',
			accessDate: '2026-03-10',
			dueDate: null,
		});
		expect(new Set(run.items.map(({ enrollmentId }) => enrollmentId)).size).toBe(6);
	});

	it.each([true, false])(
		'skips users who are already enrolled (the API would enroll them again: %p)',
		async (enrollsTwice) => {
			service.ispring.quirks.enrollsTwice = enrollsTwice;
			const [learnerId, courseId] = [at(users, 0), at(courses, 0)];
			const { enrollmentId } = addEnrollment(service.ispring, { courseId, learnerId, dueDate: '2026-06-30' });
			const run = await service.run('enrollment', 'create', {
				parameters: FROM_JSON,
				input: [
					{ courses: [courses[0], courses[1]], users: [users[0], users[1]] },
					{ courses: courses[0], users: users[0] },
				],
			});
			expect(run.items.map(({ outcome }) => outcome)).toEqual([
				'unchanged',
				'created',
				'created',
				'created',
				'unchanged',
			]);
			expect(run.items[0]).toMatchObject({ enrollmentId, dueDate: '2026-06-30' });
			expect(run.items[4]).toMatchObject({ enrollmentId });
			expect(pairs()).toHaveLength(4);
		},
	);

	it('writes nothing when all users are enrolled already', async () => {
		for (const learnerId of users) addEnrollment(service.ispring, { courseId: at(courses, 0), learnerId });
		const run = await service.run('enrollment', 'create', {
			parameters: { courses: [at(courses, 0)], users: '={{ $json.users }}' },
			input: users.map((one) => ({ users: one })),
		});
		expect(run.items.map(({ outcome }) => outcome)).toEqual(users.map(() => 'unchanged'));
		expect(sent()).toEqual(['GET /enrollments']);
	});

	it('creates one enrollment for two items with the same user and course, even with different terms', async () => {
		service.ispring.quirks.enrollsTwice = true;
		const run = await service.run('enrollment', 'create', {
			parameters: { courses: courses[0] ?? '', users: users[0] ?? '', dueDateType: '={{ $json.due }}' },
			input: [{ due: 'default' }, { due: 'default' }, { due: 'unlimited' }],
		});
		expect(run.items.map(({ outcome }) => outcome)).toEqual(['created', 'unchanged', 'unchanged']);
		expect(new Set(run.items.map(({ enrollmentId }) => enrollmentId)).size).toBe(1);
		expect(pairs()).toEqual([[0, 0]]);
	});

	it('sends the terms of each item, with dates as dates and times as times', async () => {
		const run = await service.run('enrollment', 'create', {
			parameters: {
				courses: courses[0] ?? '',
				users: '={{ $json.user }}',
				dueDateType: '={{ $json.type }}',
				dueDate: '={{ $json.date }}',
				duePeriodDays: '={{ $json.days }}',
				options: { accessDate: '={{ $json.access }}', lockAfterDueDate: '={{ $json.lock }}' },
			},
			input: [
				{ user: users[0], type: 'dueDate', date: '2026-05-31', access: '2026-04-01', lock: true },
				{ user: users[1], type: 'duePeriod', days: 14, access: '2026-04-01T10:30:00+02:00', lock: false },
				{ user: users[2], type: 'unlimited', access: '', lock: false },
			],
		});
		expect(run.error).toBeUndefined();
		const [, access] = bodies().map((body) => JSON.stringify(body));
		expect(bodies()).toMatchObject([
			{
				dueDateType: 'due_date',
				dueDate: '2026-05-31',
				accessDate: '2026-04-01',
				lockAfterDueDate: true,
			},
			{ dueDateType: 'due_period', duePeriod: 14 * 24, lockAfterDueDate: false },
			{ dueDateType: 'unlimited', lockAfterDueDate: false },
		]);
		const instant = /"accessDate":"([^"]+)"/.exec(access ?? '')?.[1] ?? '';
		expect(new Date(instant).toISOString()).toBe('2026-04-01T08:30:00.000Z');
		expect(bodies()[2]).not.toHaveProperty('accessDate');
		expect(run.items.map(({ dueDate }) => dueDate)).toEqual(['2026-05-31', '2026-04-15', null]);
	});

	it('leaves unspecified terms to iSpring Learn', async () => {
		await service.run('enrollment', 'create', {
			parameters: { courses: [at(courses, 0)], users: [at(users, 0)] },
		});
		expect(bodies()).toEqual([{ courseIds: [courses[0]], learnerIds: [users[0]], dueDateType: 'default' }]);
	});

	describe('when iSpring Learn refuses one item', () => {
		const BAD = 2;

		async function runWith(bad: IDataObject) {
			const good = users.map((user) => ({ courses: [courses[0]], users: [user] }));
			return await service.run('enrollment', 'create', {
				parameters: FROM_JSON,
				input: [...good.slice(0, BAD), bad, ...good.slice(BAD)],
				onError: 'continueRegularOutput',
			});
		}

		it.each([true, false])(
			"names the unknown user, and enrolls the others (reading the user's enrollments fails as well: %p)",
			async (badIdFailsFilter) => {
				Object.assign(service.ispring.quirks, { badIdFailsFilter, enrollsTwice: true });
				const run = await runWith({ courses: [courses[0]], users: [UNKNOWN] });
				expect(run.items[BAD]).toMatchObject({
					error: `User Names or IDs: the ID ${UNKNOWN} does not exist in iSpring Learn. [Item 3]`,
				});
				expect(run.paired).toEqual([0, 1, 2, 3, 4].map((item) => ({ item })));
				expect(run.items.filter(({ outcome }) => outcome === 'created')).toHaveLength(4);
				expect(pairs().sort()).toEqual([
					[0, 0],
					[1, 0],
					[2, 0],
					[3, 0],
				]);
			},
		);

		it('names the unknown course', async () => {
			const run = await runWith({ courses: [UNKNOWN], users: [users[0]] });
			expect(run.items[BAD]).toMatchObject({
				error: `Course Names or IDs: the ID ${UNKNOWN} does not exist in iSpring Learn. [Item 3]`,
			});
			expect(pairs()).toHaveLength(4);
		});

		it('names the inactive user', async () => {
			const { userId } = addUser(service.ispring, { status: 3 });
			const run = await runWith({ courses: [courses[0]], users: [userId] });
			expect(run.items[BAD]).toEqual({
				error: `User Names or IDs: the user ${userId} is not active and cannot be enrolled. [Item 3]`,
				details: 'Activate the user first with Set Status, or remove the user from the list.',
			});
			expect(pairs()).toHaveLength(4);
		});

		it('creates the enrollments that another item shares with the refused one', async () => {
			const { userId } = addUser(service.ispring, { status: 3 });
			const run = await service.run('enrollment', 'create', {
				parameters: { courses: [at(courses, 0)], users: '={{ $json.users }}' },
				input: [{ users: [users[0], userId] }, { users: [users[0]] }],
				onError: 'continueRegularOutput',
			});
			expect(run.items).toMatchObject([
				{ error: expect.stringContaining('[Item 1]') },
				{ outcome: 'created', userId: users[0] },
			]);
			expect(pairs()).toEqual([[0, 0]]);
		});
	});

	it('finds one invalid entry among many with few requests', async () => {
		const many = Array.from({ length: 64 }, () => addUser(service.ispring).userId);
		const { userId } = addUser(service.ispring, { status: 5 });
		const run = await service.run('enrollment', 'create', {
			parameters: { courses: [at(courses, 0)], users: '={{ $json.user }}' },
			input: [...many, userId].map((user) => ({ user })),
			onError: 'continueRegularOutput',
		});
		expect(run.items.filter(({ outcome }) => outcome === 'created')).toHaveLength(64);
		expect(sent().filter((request) => request === 'POST /enrollment').length).toBeLessThanOrEqual(15);
	});

	const LOSSES: FaultEffect[] = [
		{ kind: 'resetBefore' },
		{ kind: 'resetAfter' },
		{ kind: 'status', status: 502 },
	];
	it.each(LOSSES)('enrolls no user twice when the response is lost: %j', async (effect) => {
		service.ispring.quirks.enrollsTwice = true;
		service.ispring.faults.push({ when: ({ path }) => path === '/enrollment', effect });
		const run = await service.run('enrollment', 'create', {
			parameters: { courses, users: '={{ $json.user }}' },
			input: users.map((user) => ({ user })),
		});
		expect(run.items.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 12 }, () => 'created'));
		expect(pairs()).toHaveLength(12);
	});

	it('returns the new enrollments with a warning when they cannot be read back', async () => {
		let readings = 0;
		service.ispring.faults.push({
			when: ({ method, path }) => method === 'GET' && path.startsWith('/enrollments') && ++readings > 1,
			times: Infinity,
			effect: { kind: 'status', status: 403 },
		});
		const run = await service.run('enrollment', 'create', {
			parameters: { courses: [at(courses, 0)], users: '={{ $json.user }}' },
			input: [{ user: users[0] }, { user: users[1] }],
		});
		expect(run.error).toBeUndefined();
		expect(run.items).toMatchObject([
			{ outcome: 'created', enrollmentId: null, userId: users[0] },
			{ outcome: 'created', enrollmentId: null, userId: users[1] },
		]);
		expect(run.hints).toHaveLength(1);
	});

	it('writes nothing when the existing enrollments cannot be read', async () => {
		service.ispring.faults.push({
			when: ({ method, path }) => method === 'GET' && path.startsWith('/enrollments'),
			effect: {
				kind: 'body',
				body: '{"enrollments":[{"enrollmentId":"e-1"}]}',
				contentType: 'application/json',
			},
		});
		const run = await service.run('enrollment', 'create', {
			parameters: { courses: [at(courses, 0)], users: [at(users, 0)] },
		});
		expect(run.error?.message).toBe(
			'iSpring Learn gave an unexpected response to GET /enrollments: the field "courseId" is missing [Item 1]',
		);
		expect(pairs()).toEqual([]);
	});

	it.each([
		[{ users: [] }, 'User Names or IDs: it contains no ID. [Item 2]'],
		[{ courses: '' }, 'Course Names or IDs: it contains no ID. [Item 2]'],
		[{ users: ['ada'] }, /^User Names or IDs: "ada" is not a valid iSpring Learn ID/],
		[{ type: 'dueDate', date: '' }, 'Due Date: it is empty. [Item 2]'],
		[{ type: 'dueDate', date: 'soon' }, 'Due Date: "soon" is not a date. [Item 2]'],
		[{ type: 'duePeriod', days: 0 }, 'Due Period in Days: 0 is not a valid number of days. [Item 2]'],
		[{ type: 'duePeriod', days: 1.5 }, 'Due Period in Days: 1.5 is not a valid number of days. [Item 2]'],
		[{ type: 'due_date' }, /^Due Date Type: "due_date" is not one of default, dueDate, duePeriod, unlimited/],
		[{ access: 'soon' }, 'Options > Access Date: "soon" is not a date. [Item 2]'],
	])('refuses %j for its item only', async (bad, message) => {
		const good = { courses: [courses[0]], users: [users[0]], type: 'default', date: '', days: 1, access: '' };
		const run = await service.run('enrollment', 'create', {
			parameters: {
				...FROM_JSON,
				dueDateType: '={{ $json.type }}',
				dueDate: '={{ $json.date }}',
				duePeriodDays: '={{ $json.days }}',
				options: { accessDate: '={{ $json.access }}' },
			},
			input: [good, { ...good, ...bad }],
			onError: 'continueRegularOutput',
		});
		expect(run.items).toMatchObject([
			{ outcome: 'created' },
			{ error: typeof message === 'string' ? message : expect.stringMatching(message) },
		]);
		expect(run.paired).toEqual([{ item: 0 }, { item: 1 }]);
	});

	it('writes nothing when an item is invalid and the node is set to stop', async () => {
		const run = await service.run('enrollment', 'create', {
			parameters: { courses: [at(courses, 0)], users: '={{ $json.user }}' },
			input: [{ user: users[0] }, { user: '' }],
		});
		expect(run.error?.message).toBe('User Names or IDs: it contains no ID. [Item 2]');
		expect(sent()).toEqual([]);
	});
});
