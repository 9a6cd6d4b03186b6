import { filterCertificates, type CertificateFilter } from '../../../src/ispring/learning/certificates';
import type { Enrollment } from '../../../src/ispring/learning/enrollments';

const NONE: CertificateFilter = { userIds: [], courseIds: [], issued: {}, expires: {}, latestOnly: false };

let count = 0;
function enrollment(given: Partial<Enrollment>, issuedAt?: string, expiresAt?: string): Enrollment {
	count += 1;
	return {
		id: `e-${count}`,
		userId: 'u-1',
		courseId: 'c-1',
		...given,
		...(issuedAt === undefined ? {} : { certificate: { id: `of ${given.id}`, issuedAt, expiresAt } }),
	};
}

const idsIn = (enrollments: Enrollment[], filter: Partial<CertificateFilter> = {}) =>
	filterCertificates(enrollments, { ...NONE, ...filter }, 'utc').map(({ enrollmentId }) => enrollmentId);

describe('iSpring Learn certificates', () => {
	const old = enrollment({ id: 'old' }, '2025-01-01T10:00:00Z', '2026-01-01T10:00:00Z');
	const renewed = enrollment({ id: 'new' }, '2025-12-01T10:00:00Z', '2026-12-01T10:00:00Z');
	const endless = enrollment({ id: 'endless', courseId: 'C-2' }, '2025-06-01', undefined);
	const others = enrollment({ id: 'others', userId: 'U-2' }, '2025-03-01', '2026-01-15');
	const all = [old, enrollment({ id: 'none' }), renewed, endless, others];

	it('are listed with their enrollments', () => {
		expect(filterCertificates([old], NONE, 'utc')).toEqual([
			{
				id: 'of old',
				enrollmentId: 'old',
				userId: 'u-1',
				courseId: 'c-1',
				issuedAt: '2025-01-01T10:00:00Z',
				expiresAt: '2026-01-01T10:00:00Z',
			},
		]);
		expect(idsIn(all)).toEqual(['old', 'new', 'endless', 'others']);
	});

	it('are filtered by user and course, ignoring the case of IDs', () => {
		expect(idsIn(all, { userIds: ['u-2'] })).toEqual(['others']);
		expect(idsIn(all, { courseIds: ['c-2'] })).toEqual(['endless']);
	});

	it('are filtered by issue date and expiry date', () => {
		expect(idsIn(all, { issued: { from: '2025-03-01T00:00:00Z', before: '2025-06-01T00:00:00Z' } })).toEqual([
			'others',
		]);
		expect(idsIn(all, { expires: { before: '2026-02-01T00:00:00Z' } })).toEqual(['old', 'others']);
		expect(idsIn(all, { expires: { from: '2026-01-15T12:00:00Z' } })).toEqual(['new', 'others']);
	});

	it('are no longer the latest once renewed, even if a filter excludes the new certificate', () => {
		expect(idsIn(all, { latestOnly: true })).toEqual(['new', 'endless', 'others']);
		expect(idsIn([renewed, old], { latestOnly: true })).toEqual(['new']);
		const soon = { before: '2026-02-01T00:00:00Z' };
		expect(idsIn(all, { latestOnly: true, expires: soon })).toEqual(['others']);
	});

	it('issued at the same time are ordered by expiry date, and the later one is the latest', () => {
		const short = enrollment({ id: 'short' }, '2025-01-01T10:00:00Z', '2026-01-01');
		const long = enrollment({ id: 'long' }, '2025-01-01T11:00:00+01:00');
		expect(idsIn([long, short], { latestOnly: true })).toEqual(['long']);
		expect(idsIn([short, long], { latestOnly: true })).toEqual(['long']);
	});
});
