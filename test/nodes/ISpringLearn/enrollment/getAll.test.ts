import { addCourse, addEnrollment, addUser } from '../../../../tools/simulator/ispring/index.mts';
import { startISpringService, type ISpringService } from '../../../support/service-nodes.mts';

const UNKNOWN = '3f2504e0-4f89-11d3-9a0c-0305e82c3301';

let service: ISpringService;
let courses: string[];
let users: string[];
let ids: string[];

beforeEach(async () => {
	service = await startISpringService();
	const { ispring } = service;
	ispring.quirks.maxPageSize = 2;
	courses = [1, 2].map(() => addCourse(ispring).contentItemId);
	users = [1, 2, 3].map(() => addUser(ispring).userId);
	ids = users.flatMap((learnerId) =>
		courses.map((courseId) => addEnrollment(ispring, { courseId, learnerId }).enrollmentId),
	);
});
afterEach(async () => await service.close());

const requests = () => service.ispring.log.filter(({ path }) => path === '/enrollments').length;

describe('iSpring Learn: Get many enrollments', () => {
	it('returns all enrollments or up to the limit of each item', async () => {
		const run = await service.run('enrollment', 'getAll', {
			parameters: { returnAll: '={{ $json.all }}', limit: '={{ $json.limit }}' },
			input: [
				{ all: true, limit: 1 },
				{ all: false, limit: 3 },
			],
		});
		expect(run.items.map(({ enrollmentId }) => enrollmentId)).toEqual([...ids, ...ids.slice(0, 3)]);
		expect(run.paired).toEqual([0, 0, 0, 0, 0, 0, 1, 1, 1].map((item) => ({ item })));
	});

	it('reads no more pages than the limit requires', async () => {
		await service.run('enrollment', 'getAll', { parameters: { limit: 3 } });
		expect(requests()).toBe(2);
	});

	it('filters by the users and courses of each item', async () => {
		const run = await service.run('enrollment', 'getAll', {
			parameters: { filters: { courses: '={{ $json.courses }}', users: '={{ $json.users }}' } },
			input: [{ courses: [courses[1]], users: [users[0], users[2]] }, { users: users[1]?.toUpperCase() }],
		});
		expect(run.items.map(({ enrollmentId }) => enrollmentId)).toEqual([ids[1], ids[5], ids[2], ids[3]]);
		expect(run.paired).toEqual([0, 0, 1, 1].map((item) => ({ item })));
	});

	it('returns the raw records when Simplify is off', async () => {
		const run = await service.run('enrollment', 'getAll', {
			parameters: { simple: '={{ $json.simple }}', limit: 1 },
			input: [{ simple: true }, { simple: false }],
		});
		expect(Object.keys(run.items[0] ?? {})).toHaveLength(14);
		expect(run.items[0]).toMatchObject({ enrollmentId: ids[0], userId: users[0], courseId: courses[0] });
		expect(run.items[1]).toMatchObject({ enrollmentId: ids[0], learnerId: users[0], enrollmentTypeGroup: 0 });
	});

	it.each([
		[{ users: [UNKNOWN] }, `User Names or IDs: the ID ${UNKNOWN} does not exist in iSpring Learn. [Item 2]`],
		[
			{ courses: [UNKNOWN] },
			`Course Names or IDs: the ID ${UNKNOWN} does not exist in iSpring Learn. [Item 2]`,
		],
		[{ users: 'ada' }, /^Filters > User Names or IDs: "ada" is not a valid iSpring Learn ID/],
		[{ limit: 0 }, 'Limit: 0 is not a positive whole number. [Item 2]'],
	])('refuses %j for its item only', async (bad, message) => {
		service.ispring.quirks.badIdFailsFilter = true;
		const run = await service.run('enrollment', 'getAll', {
			parameters: {
				limit: '={{ $json.limit }}',
				filters: { courses: '={{ $json.courses }}', users: '={{ $json.users }}' },
			},
			input: [{ limit: 1 }, { limit: 1, ...bad }],
			onError: 'continueRegularOutput',
		});
		expect(run.items).toMatchObject([
			{ enrollmentId: ids[0] },
			{ error: typeof message === 'string' ? message : expect.stringMatching(message) },
		]);
		expect(run.paired).toEqual([{ item: 0 }, { item: 1 }]);
	});

	it('adds the title of the course and who is enrolled, reading each list once for all items', async () => {
		const { ispring } = service;
		const learnerId = addUser(ispring, {
			fields: { login: 'ann', email: 'ann@example.com', first_name: 'Ann', last_name: 'Arden' },
		}).userId;
		const courseId = addCourse(ispring, { title: 'First Aid' }).contentItemId;
		addEnrollment(ispring, { courseId, learnerId });
		ispring.quirks.maxPageSize = 1000;
		const run = await service.run('enrollment', 'getAll', {
			parameters: { filters: { users: [learnerId] } },
			input: [{}, {}],
		});
		expect(run.items).toHaveLength(2);
		expect(run.items[1]).toMatchObject({
			courseTitle: 'First Aid',
			userName: 'Ann Arden',
			email: 'ann@example.com',
			userStatus: 'active',
		});
		const reads = (path: string) => ispring.log.filter((entry) => entry.path === path).length;
		expect([reads('/users/v2'), reads('/contents')]).toEqual([1, 1]);
	});
});
