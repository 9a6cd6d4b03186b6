import { readEnrollments, readEnrollmentsById } from '../../../src/ispring/learning/enrollments';
import {
	addCourse,
	addEnrollment,
	addUser,
	issueCertificate,
	startISpring,
	type ISpringSimulator,
	type SimEnrollment,
} from '../../../tools/simulator/ispring/index.mts';
import { queryOf, scripted } from '../../http/scripted.mts';
import { ispringTransport } from '../../support/clients.mts';

const readAll = async (enrollments: unknown) =>
	await readEnrollments(scripted(() => ({ json: { enrollments } }), { system: 'iSpring Learn' }).transport);
const read = async (enrollments: unknown) => (await readAll(enrollments)).enrollments;
const row = (more: Record<string, unknown> = {}) => ({
	enrollmentId: 'e-1',
	courseId: 'c-1',
	learnerId: 'u-1',
	...more,
});

describe('iSpring Learn enrollments', () => {
	describe('of the simulator', () => {
		let ispring: ISpringSimulator;
		let made: SimEnrollment[];

		beforeEach(async () => {
			ispring = await startISpring({ quirks: { maxPageSize: 2 } });
			const { contentItemId: courseId } = addCourse(ispring);
			made = [1, 2, 3, 4, 5].map(() =>
				addEnrollment(ispring, { courseId, learnerId: addUser(ispring).userId, accessDate: '2026-01-01' }),
			);
		});
		afterEach(async () => await ispring.close());

		it('are read from all pages with their certificates', async () => {
			const [first] = made;
			if (!first) throw new Error('no enrollment');
			const certificate = issueCertificate(ispring, first, { expiryDate: '2027-01-01' });
			const { enrollments: all } = await readEnrollments(ispringTransport(ispring));
			expect(all.map(({ id }) => id)).toEqual(made.map(({ enrollmentId }) => enrollmentId));
			expect(all[0]).toEqual({
				id: first.enrollmentId,
				courseId: first.courseId,
				userId: first.learnerId,
				accessDate: '2026-01-01',
				certificate: {
					id: certificate.issuedCertificateId,
					issuedAt: certificate.issueDate,
					expiresAt: '2027-01-01',
				},
			});
			expect(all[1]).not.toHaveProperty('certificate');
		});

		it('are read by their IDs', async () => {
			const wanted = made.slice(1, 4).map(({ enrollmentId }) => enrollmentId);
			const { enrollments: some } = await readEnrollmentsById(ispringTransport(ispring), wanted);
			expect(some.map(({ id }) => id)).toEqual(wanted);
		});

		it('are selected from the full list when one unknown ID breaks the filter', async () => {
			ispring.quirks.badIdFailsFilter = true;
			const wanted = [made[0]?.enrollmentId ?? '', '00000000-0000-0000-0000-00000000dead'];
			const { enrollments: some } = await readEnrollmentsById(ispringTransport(ispring), wanted);
			expect(some.map(({ id }) => id)).toEqual(wanted.slice(0, 1));
		});
	});

	it('are requested fifty at a time, and never without a filter', async () => {
		const { transport, sent } = scripted(() => ({ json: { enrollments: [] } }), { system: 'iSpring Learn' });
		const ids = Array.from({ length: 101 }, (_, index) => `e-${index}`);
		expect(await readEnrollmentsById(transport, ids)).toEqual({ enrollments: [], unreadable: 0 });
		const asked = sent.map((request) => queryOf(request).getAll('enrollmentIds[]'));
		expect(asked.map((some) => some.length)).toEqual([50, 50, 1]);
		expect(asked.flat()).toEqual(ids);
		expect(await readEnrollmentsById(transport, [])).toEqual({ enrollments: [], unreadable: 0 });
		expect(sent).toHaveLength(3);
	});

	it('are filtered again if iSpring Learn ignores the filter', async () => {
		const json = { enrollments: [row(), row({ enrollmentId: 'e-2' })] };
		const { transport } = scripted(() => ({ json }), { system: 'iSpring Learn' });
		expect((await readEnrollmentsById(transport, ['e-2'])).enrollments.map(({ id }) => id)).toEqual(['e-2']);
	});

	it('cannot be read after any refusal except an invalid ID', async () => {
		const { transport } = scripted(() => ({ status: 403 }), { system: 'iSpring Learn' });
		await expect(readEnrollmentsById(transport, ['e-1'])).rejects.toMatchObject({ status: 403 });
	});

	it('count once when pages repeat them, and the later row is used', async () => {
		const rows = [row({ dueDate: '2026-01-01' }), row({ dueDate: '2026-02-02' })];
		expect(await read(rows)).toEqual([{ id: 'e-1', courseId: 'c-1', userId: 'u-1', dueDate: '2026-02-02' }]);
	});

	it('can be wrapped, with the certificate in the older format', async () => {
		const older = { issuedCertificateId: 'k-1', certIssueDate: '2026-01-05', certExpiryDate: null };
		expect(await read([{ enrollment: row(older) }])).toMatchObject([
			{ id: 'e-1', certificate: { id: 'k-1', issuedAt: '2026-01-05' } },
		]);
	});

	it.each([null, undefined, {}, { issueDate: '2026-01-05' }, 'none'])(
		'have no certificate when it is %j',
		async (certificate) => {
			expect(await read([row({ certificate })])).toEqual([{ id: 'e-1', courseId: 'c-1', userId: 'u-1' }]);
		},
	);

	it.each(['enrollmentId', 'courseId', 'learnerId'])(
		'without %s are counted, and the others are still returned',
		async (name) => {
			const { enrollments, unreadable } = await readAll([
				row({ [name]: undefined }),
				row({ enrollmentId: 'e-2' }),
			]);
			expect([enrollments.map(({ id }) => id), unreadable]).toEqual([['e-2'], 1]);
		},
	);
});
