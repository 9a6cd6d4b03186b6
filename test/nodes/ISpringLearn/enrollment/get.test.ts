import {
	addCourse,
	addEnrollment,
	addUser,
	issueCertificate,
	type SimEnrollment,
} from '../../../../tools/simulator/ispring/index.mts';
import { startISpringService, type ISpringService } from '../../../support/service-nodes.mts';

const UNKNOWN = '3f2504e0-4f89-11d3-9a0c-0305e82c3301';

let service: ISpringService;
let made: SimEnrollment[];

beforeEach(async () => {
	service = await startISpringService();
	const { ispring } = service;
	made = [1, 2].map((number) =>
		addEnrollment(ispring, {
			courseId: addCourse(ispring).contentItemId,
			learnerId: addUser(ispring).userId,
			accessDate: `2026-01-0${number}`,
		}),
	);
});
afterEach(async () => await service.close());

const ids = () => made.map(({ enrollmentId }) => enrollmentId);

describe('iSpring Learn: Get enrollment', () => {
	it.each([true, false])(
		'returns the enrollment of each item (response wrapped: %p)',
		async (wrapSingles) => {
			service.ispring.quirks.wrapSingles = wrapSingles;
			const [first, second] = made;
			if (!first || !second) throw new Error('no enrollment');
			Object.assign(second, {
				dueDate: '2026-03-31',
				shouldLockAfterDueDate: true,
				enrollmentTypeGroup: 1,
				completionDate: '2026-02-01T10:00:00+00:00',
			});
			const certificate = issueCertificate(service.ispring, second, { expiryDate: '2027-02-01' });
			const run = await service.run('enrollment', 'get', {
				parameters: { enrollmentId: '={{ $json.id }}' },
				input: [{ id: first.enrollmentId.toUpperCase() }, { id: second.enrollmentId }],
			});
			expect(run.items).toEqual([
				{
					enrollmentId: first.enrollmentId,
					userId: first.learnerId,
					courseId: first.courseId,
					accessDate: '2026-01-01',
					dueDate: null,
					lockAfterDueDate: false,
					type: 'administrator',
					certificateId: null,
					certificateIssuedAt: null,
					certificateExpiresAt: null,
				},
				{
					enrollmentId: second.enrollmentId,
					userId: second.learnerId,
					courseId: second.courseId,
					accessDate: '2026-01-02',
					dueDate: '2026-03-31',
					lockAfterDueDate: true,
					type: 'catalog',
					certificateId: certificate.issuedCertificateId,
					certificateIssuedAt: '2026-02-01T10:00:00+00:00',
					certificateExpiresAt: '2027-02-01',
				},
			]);
			expect(run.paired).toEqual([{ item: 0 }, { item: 1 }]);
			expect(service.ispring.log.filter(({ path }) => path.startsWith('/enrollment'))).toHaveLength(2);
		},
	);

	it('returns the raw record when Simplify is off', async () => {
		const [enrollmentId = ''] = ids();
		const run = await service.run('enrollment', 'get', {
			parameters: { enrollmentId, simple: '={{ $json.simple }}' },
			input: [{ simple: false }, { simple: true }],
		});
		expect(run.items[0]).toEqual({
			enrollmentId,
			courseId: made[0]?.courseId,
			learnerId: made[0]?.learnerId,
			accessDate: '2026-01-01',
			shouldLockAfterDueDate: false,
			enrollmentTypeGroup: 0,
		});
		expect(run.items[1]).toHaveProperty('userId', made[0]?.learnerId);
	});

	it.each([
		[UNKNOWN, `Enrollment: the ID ${UNKNOWN} does not exist in iSpring Learn. [Item 1]`],
		['', 'Enrollment: it is empty. [Item 1]'],
		['17', /^Enrollment: "17" is not a valid iSpring Learn ID/],
	])('refuses the ID "%s" for its item only', async (id, message) => {
		const run = await service.run('enrollment', 'get', {
			parameters: { enrollmentId: '={{ $json.id }}' },
			input: [{ id }, { id: ids()[1] }],
			onError: 'continueRegularOutput',
		});
		expect(run.items).toMatchObject([
			{ error: typeof message === 'string' ? message : expect.stringMatching(message) },
			{ enrollmentId: ids()[1] },
		]);
		expect(run.paired).toEqual([{ item: 0 }, { item: 1 }]);
	});

	it('names the request and the field of an invalid response', async () => {
		service.ispring.faults.push({
			when: ({ path }) => path.startsWith('/enrollment/'),
			effect: {
				kind: 'body',
				body: '{"enrollmentId":"e-1","courseId":"c-1"}',
				contentType: 'application/json',
			},
		});
		const run = await service.run('enrollment', 'get', { parameters: { enrollmentId: UNKNOWN } });
		expect(run.error?.message).toBe(
			'iSpring Learn gave an unexpected response to GET /enrollment/{id}: the field "learnerId" is missing [Item 1]',
		);
	});
});
