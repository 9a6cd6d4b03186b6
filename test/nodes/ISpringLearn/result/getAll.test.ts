import {
	addCourse,
	addDepartment,
	addEnrollment,
	addUser,
} from '../../../../tools/simulator/ispring/index.mts';
import type { SimEnrollment } from '../../../../tools/simulator/ispring/index.mts';
import { startISpringService, type ISpringService } from '../../../support/service-nodes.mts';

let service: ISpringService;
let courseId: string;
let ann: string;
let ben: string;
let results: SimEnrollment[];

beforeEach(async () => {
	service = await startISpringService();
	const { ispring } = service;
	courseId = addCourse(ispring, { title: 'Fire Safety' }).contentItemId;
	const other = addCourse(ispring, { title: 'First Aid' }).contentItemId;
	ann = addUser(ispring, {
		fields: { login: 'ann', email: 'ann@example.com', first_name: 'Ann', last_name: 'Arden' },
	}).userId;
	ben = addUser(ispring, { status: 5, fields: { login: 'ben' } }).userId;
	results = [
		addEnrollment(ispring, {
			courseId,
			learnerId: ann,
			accessDate: '2026-01-05',
			dueDate: '2026-03-01',
			completionStatus: 'passed',
			completionDate: '2026-02-01T10:00:00+00:00',
			progress: 100,
			awardedScore: 95,
		}),
		addEnrollment(ispring, {
			courseId: other,
			learnerId: ann,
			accessDate: '2026-02-05',
			dueDate: '2026-03-01',
		}),
		addEnrollment(ispring, {
			courseId,
			learnerId: ben,
			accessDate: '2026-01-05',
			completionStatus: 'failed',
			completionDate: '2026-03-01T10:00:00+00:00',
		}),
	];
});
afterEach(async () => await service.close());

const requests = (path: string) => service.ispring.log.filter((entry) => entry.path === path);

/** The numbers of the results, by item. */
async function found(filters: Record<string, string>, input: Array<Record<string, unknown>>) {
	const run = await service.run('result', 'getAll', {
		parameters: { returnAll: true, filters },
		input: input.map((json) => ({ json: JSON.parse(JSON.stringify(json)) })),
	});
	expect(run.error).toBeUndefined();
	const numbers = run.items.map(({ enrollmentId }) =>
		results.findIndex((one) => one.enrollmentId === enrollmentId),
	);
	return input.map((_, item) =>
		numbers.filter((__, n) => JSON.stringify(run.paired[n]) === `{"item":${item}}`),
	);
}

describe('iSpring Learn: Get many results', () => {
	it('returns simplified or raw results up to the limit of each item', async () => {
		const run = await service.run('result', 'getAll', {
			parameters: { returnAll: '={{ $json.all }}', limit: 1, simple: '={{ $json.simple }}' },
			input: [
				{ all: false, simple: true },
				{ all: true, simple: false },
			],
		});
		expect(run.error).toBeUndefined();
		expect(run.paired).toEqual([{ item: 0 }, { item: 1 }, { item: 1 }]);
		expect(run.items[0]).toEqual({
			userId: ann,
			courseId,
			courseTitle: 'Fire Safety',
			enrollmentId: results[0]?.enrollmentId,
			status: 'passed',
			progressPercent: 100,
			score: 95,
			completionDate: '2026-02-01T10:00:00+00:00',
			dueDate: '2026-03-01T00:00:00+00:00',
			isOverdue: false,
		});
		expect(run.items[1]).toMatchObject({ completionStatus: 'passed', awardedScore: 95, viewsCount: 0 });
		expect(run.items[2]).toMatchObject({ completionStatus: 'not_started', isOverdue: true });
	});

	it('returns null for missing values', async () => {
		const run = await service.run('result', 'getAll', {
			parameters: { returnAll: true, filters: { includeLeavers: true, statuses: ['failed'] } },
		});
		expect(run.items).toMatchObject([{ score: null, dueDate: null, isOverdue: false }]);
	});

	it('leaves out inactive users unless they are requested', async () => {
		const wanted = await found({ includeLeavers: '={{ $json.leavers }}' }, [
			{ leavers: false },
			{ leavers: true },
		]);
		expect(wanted).toEqual([
			[0, 1],
			[0, 1, 2],
		]);
	});

	it('filters by users, courses, departments and statuses', async () => {
		const { departmentId } = addDepartment(service.ispring, { name: 'Empty' });
		const filters = {
			includeLeavers: '={{ true }}',
			users: '={{ $json.users }}',
			courses: '={{ $json.courses }}',
			departments: '={{ $json.departments }}',
			statuses: '={{ $json.statuses }}',
		};
		const input = [
			{ users: [ben] },
			{ courses: [courseId], users: `${ann},${ben}` },
			{ departments: [departmentId] },
			{ statuses: ['passed', 'Failed'] },
		];
		expect(await found(filters, input)).toEqual([[2], [0, 2], [], [0, 2]]);
		const queries = requests('/learners/results').map(({ query }) => query);
		expect(queries).toContainEqual(expect.objectContaining({ 'userIds[]': ben }));
		expect(queries).toContainEqual(expect.objectContaining({ 'departmentIds[]': departmentId }));
		expect(queries).toContainEqual(expect.objectContaining({ 'completionStatuses[]': ['passed', 'failed'] }));
	});

	it('accepts dates and times as filters', async () => {
		const filters = {
			includeLeavers: '={{ true }}',
			assignedAfter: '={{ $json.assignedAfter }}',
			completedAfter: '={{ $json.completedAfter }}',
			completedBefore: '={{ $json.completedBefore }}',
			dueBefore: '={{ $json.dueBefore }}',
		};
		const input = [
			{ assignedAfter: '2026-02-01' },
			{ completedAfter: '2026-02-01T12:00:00Z' },
			{ completedAfter: '2026-01-01', completedBefore: '2026-02-28' },
			{ dueBefore: '2026-03-02' },
			{ dueBefore: '2026-02-28' },
		];
		expect(await found(filters, input)).toEqual([[1], [2], [0], [0, 1], []]);
	});

	it('adds names if requested, reading the users once', async () => {
		const run = await service.run('result', 'getAll', {
			parameters: {
				returnAll: true,
				simple: '={{ $json.simple }}',
				filters: { includeLeavers: true },
				options: { includeNames: true },
			},
			input: [{ simple: true }, { simple: false }],
		});
		expect(run.items.map(({ userName, email }) => [userName, email])).toEqual(
			[0, 1].flatMap(() => [
				['Ann Arden', 'ann@example.com'],
				['Ann Arden', 'ann@example.com'],
				['ben', null],
			]),
		);
		expect(requests('/users/v2')).toHaveLength(1);
		const plain = await service.run('result', 'getAll');
		expect(plain.items[0]).not.toHaveProperty('userName');
	});

	it('reads no more pages than the limit requires', async () => {
		service.ispring.quirks.maxPageSize = 1;
		const run = await service.run('result', 'getAll', { parameters: { limit: 1 } });
		expect(run.items).toHaveLength(1);
		expect(requests('/learners/results')).toHaveLength(1);
	});

	it('names the invalid parameter in the error of its item, and processes the other items', async () => {
		service.ispring.quirks.badIdFailsFilter = true;
		const unknown = '3f2504e0-4f89-11d3-9a0c-0305e82c3301';
		const run = await service.run('result', 'getAll', {
			parameters: {
				limit: '={{ $json.limit ?? 5 }}',
				filters: {
					users: '={{ $json.users }}',
					courses: '={{ $json.courses }}',
					departments: '={{ $json.departments }}',
					statuses: '={{ $json.statuses }}',
					completedAfter: '={{ $json.after }}',
				},
			},
			input: [
				{ users: [ann, unknown] },
				{ courses: [unknown] },
				{ departments: [unknown] },
				{ users: ['ann'] },
				{ statuses: ['done'] },
				{ after: 'yesterday' },
				{ limit: 0 },
				{ users: [ann] },
			],
			onError: 'continueRegularOutput',
		});
		expect(run.items.slice(0, 7).map(({ error }) => error)).toEqual([
			`User Names or IDs: the ID ${unknown} does not exist in iSpring Learn. [Item 1]`,
			`Course Names or IDs: the ID ${unknown} does not exist in iSpring Learn. [Item 2]`,
			`Department Names or IDs: the ID ${unknown} does not exist in iSpring Learn. [Item 3]`,
			expect.stringMatching(/^Filters > User Names or IDs: "ann" is not a valid iSpring Learn ID/),
			expect.stringMatching(/^Filters > Statuses: "done" is not one of accepted, complete,/),
			expect.stringMatching(/^Filters > Completed After: "yesterday" is not a date/),
			'Limit: 0 is not a positive whole number. [Item 7]',
		]);
		expect(run.items.slice(7).map(({ userId }) => userId)).toEqual([ann, ann]);
	});

	it('names the request and the field of an invalid row', async () => {
		service.ispring.faults.push({
			when: ({ path }) => path === '/learners/results',
			effect: { kind: 'body', body: '{"results":[{"userId":"u"}]}', contentType: 'application/json' },
		});
		const run = await service.run('result', 'getAll');
		expect(run.error?.message).toContain('GET /learners/results: the field "courseId" is missing');
	});
});
