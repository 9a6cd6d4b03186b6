import {
	addCourse,
	addEnrollment,
	addUser,
	issueCertificate,
} from '../../../../tools/simulator/ispring/index.mts';
import { startISpringService, type ISpringService } from '../../../support/service-nodes.mts';
import workflow from '../../../../packages/ispring-learn/workflows/expiring-certificates.json';

const DAY_MS = 24 * 60 * 60 * 1000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString();

let service: ISpringService;
let courseId: string;
let ann: string;
let ben: string;
let ids: string[];

beforeEach(async () => {
	service = await startISpringService();
	const { ispring } = service;
	courseId = addCourse(ispring, { title: 'First Aid' }).contentItemId;
	ann = addUser(ispring, {
		fields: { login: 'ann', email: 'ann@example.com', first_name: 'Ann', last_name: 'Arden' },
	}).userId;
	ben = addUser(ispring, { status: 3, fields: { login: 'ben', first_name: 'Ben' } }).userId;
	const issue = (learnerId: string, issueDate: string, expiryDate: string) =>
		issueCertificate(ispring, addEnrollment(ispring, { courseId, learnerId, completionStatus: 'passed' }), {
			issueDate,
			expiryDate,
		}).issuedCertificateId;
	ids = [
		// Ann's first one ends soon, but she has renewed it.
		issue(ann, inDays(-300), inDays(10)),
		issue(ann, inDays(-10), inDays(400)),
		issue(ben, inDays(-350), inDays(20)),
	];
	addEnrollment(ispring, { courseId, learnerId: ann });
});
afterEach(async () => await service.close());

const requests = (path: string) => service.ispring.log.filter((entry) => entry.path === path);
const certificateIds = (items: Array<Record<string, unknown>>) => items.map((item) => item.certificateId);

describe('iSpring Learn: Get many certificates', () => {
	it('refuses an unknown ID for its item only', async () => {
		const run = await service.run('certificate', 'getAll', {
			parameters: { filters: { courses: '={{ $json.course }}' } },
			input: [{ course: ann }, { course: courseId }],
			onError: 'continueRegularOutput',
		});
		expect(run.items[0]).toMatchObject({
			error: `Course Names or IDs: the ID ${ann} does not exist in iSpring Learn. [Item 1]`,
		});
		expect(run.paired).toEqual([0, 1, 1, 1].map((item) => ({ item })));
	});

	it('reads the enrollments once and applies the filters and limit of each item', async () => {
		const other = addCourse(service.ispring, { title: 'Nobody is in it' }).contentItemId;
		const run = await service.run('certificate', 'getAll', {
			parameters: {
				returnAll: '={{ $json.all }}',
				limit: 1,
				simple: false,
				filters: {
					users: '={{ $json.users }}',
					courses: '={{ $json.courses }}',
					expiresBefore: '={{ $json.expiresBefore }}',
					issuedAfter: '={{ $json.issuedAfter }}',
					latestOnly: '={{ $json.latest ?? false }}',
				},
			},
			input: [
				{ all: false },
				{ all: true, users: [ann], courses: courseId },
				{ all: true, expiresBefore: inDays(30) },
				{ all: true, expiresBefore: inDays(30), latest: true },
				{ all: true, issuedAfter: inDays(-30) },
				{ all: true, courses: [other] },
			],
		});
		expect(run.error).toBeUndefined();
		const byItem = [0, 1, 2, 3, 4, 5].map((item) =>
			certificateIds(run.items.filter((_, n) => JSON.stringify(run.paired[n]) === `{"item":${item}}`)),
		);
		const [old, renewed, bens] = ids;
		expect(byItem).toEqual([[old], [old, renewed], [old, bens], [bens], [renewed], []]);
		expect(requests('/enrollments')).toHaveLength(1);
		expect(requests('/users/v2')).toEqual([]);
	});

	it('returns the user and the expiry date, which is null if the certificate never expires', async () => {
		const { ispring } = service;
		const enrollment = addEnrollment(ispring, { courseId, learnerId: ben });
		const { issuedCertificateId } = issueCertificate(ispring, enrollment, {
			issueDate: '2026-01-01T10:00:00+00:00',
		});
		const run = await service.run('certificate', 'getAll', {
			parameters: { returnAll: true, simple: false },
		});
		expect(run.items.at(-1)).toEqual({
			certificateId: issuedCertificateId,
			enrollmentId: enrollment.enrollmentId,
			userId: ben,
			courseId,
			issueDate: '2026-01-01T10:00:00+00:00',
			expiryDate: null,
		});
	});

	it('adds names, reading each list once', async () => {
		const run = await service.run('certificate', 'getAll', {
			parameters: { returnAll: true },
			input: [{}, {}],
		});
		expect(run.items).toHaveLength(6);
		expect(run.items[0]).toMatchObject({
			courseTitle: 'First Aid',
			userName: 'Ann Arden',
			email: 'ann@example.com',
			userStatus: 'active',
		});
		expect(run.items[2]).toMatchObject({ userName: 'Ben', email: null, userStatus: 'inactive' });
		expect([requests('/users/v2'), requests('/contents')].map(({ length }) => length)).toEqual([1, 1]);
	});

	it('returns the certificates without names if the users cannot be read, and says why', async () => {
		service.ispring.faults.push({
			when: ({ path }) => /user/.test(path),
			times: Infinity,
			effect: { kind: 'status', status: 400 },
		});
		const run = await service.run('certificate', 'getAll', {
			parameters: { returnAll: true },
			input: [{}, {}],
		});
		expect(run.items[0]).toMatchObject({
			courseTitle: 'First Aid',
			userId: ann,
			userName: null,
			email: null,
		});
		expect(run.hints.map(({ message }) => message)).toEqual([
			expect.stringMatching(/^Some names are missing: .*400/),
		]);
		expect(requests('/users/v2').length).toBeLessThanOrEqual(1);
	});

	it('returns what the bundled workflow about expiring certificates needs', async () => {
		const node = workflow.nodes.find(({ name }) => name === 'Get expiring certificates');
		const { resource, operation, ...parameters } = { resource: '', operation: '', ...node?.parameters };
		const run = await service.run(resource, operation, {
			parameters: JSON.parse(JSON.stringify(parameters)),
		});
		expect(run.error).toBeUndefined();
		expect(run.items).toEqual([
			expect.objectContaining({ certificateId: ids[2], courseTitle: 'First Aid', userStatus: 'inactive' }),
		]);
		const fields = JSON.stringify(workflow.nodes).matchAll(/\$json\.(\w+)/g);
		expect(Object.keys(run.items[0] ?? {})).toEqual(
			expect.arrayContaining([...fields].map((match) => match[1])),
		);
	});

	it('warns about enrollments that cannot be read', async () => {
		const row = {
			enrollmentId: 'e',
			courseId: 'c',
			learnerId: 'u',
			certificate: { issuedCertificateId: 'x' },
		};
		service.ispring.faults.push({
			when: ({ path }) => path === '/enrollments',
			effect: {
				kind: 'body',
				body: JSON.stringify({ enrollments: [row, { courseId: 'c' }] }),
				contentType: 'application/json',
			},
		});
		const run = await service.run('certificate', 'getAll', { input: [{}, {}] });
		expect(certificateIds(run.items)).toEqual(['x', 'x']);
		expect(run.hints.map(({ message }) => message)).toEqual([
			'Enrollments that could not be read: 1. Their certificates, if any, are missing from the output.',
		]);
	});

	it('names the invalid parameter in the error of its item, and processes the other items', async () => {
		const run = await service.run('certificate', 'getAll', {
			parameters: {
				limit: '={{ $json.limit ?? 5 }}',
				filters: { users: '={{ $json.users }}', expiresAfter: '={{ $json.after }}' },
			},
			input: [{ users: ['ann'] }, { after: 'soon' }, { limit: 0 }, { users: [ben] }],
			onError: 'continueRegularOutput',
		});
		expect(run.items.slice(0, 3).map(({ error }) => error)).toEqual([
			expect.stringMatching(/^Filters > User Names or IDs: "ann" is not a valid/),
			expect.stringMatching(/^Filters > Expires After: "soon" is not a date/),
			'Limit: 0 is not a positive whole number. [Item 3]',
		]);
		expect(certificateIds(run.items.slice(3))).toEqual([ids[2]]);
		expect(run.paired).toEqual([0, 1, 2, 3].map((item) => ({ item })));
	});
});
