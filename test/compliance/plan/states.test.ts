import type { EnrollmentDetails } from '../../../src/ispring/learning/enrollment-rows';
import type { Progress } from '../../../src/ispring/learning/progress';
import { complianceOf, type GivenCompany } from '../world.mts';

/** Today is 2026-03-10 in Berlin, one hour ahead of UTC. */
type Row = [
	title: string,
	enrollments: Array<Partial<EnrollmentDetails>>,
	results: Array<Partial<Progress>> | undefined,
	state: string,
	validUntil: string | null,
	reason: string,
];

const done = (day: string, given: Partial<Progress> = {}): Partial<Progress> => ({
	status: 'passed',
	completionDate: day,
	mayHaveBegun: true,
	...given,
});
const certificate = (issuedAt: string, expiresAt?: string) => ({
	certificate: { id: 'z-1', issuedAt, ...(expiresAt ? { expiresAt } : {}) },
});

const ROWS: Row[] = [
	['nothing', [], [], 'notAssigned', null, 'Not enrolled.'],
	['an enrollment without a result', [{}], [], 'notStarted', null, 'Not started; no due date.'],
	[
		'a due date tomorrow',
		[{ dueDate: '2026-03-11' }],
		undefined,
		'notStarted',
		null,
		'Not started; due on 2026-03-11.',
	],
	[
		'a due date today',
		[{ dueDate: '2026-03-10' }],
		undefined,
		'notStarted',
		null,
		'Not started; due on 2026-03-10.',
	],
	[
		'a due date yesterday',
		[{ dueDate: '2026-03-09' }],
		undefined,
		'overdue',
		null,
		'Due on 2026-03-09, 1 day ago; not started.',
	],
	[
		'a due instant that is today here',
		[{ dueDate: '2026-03-09T23:30:00+00:00' }],
		undefined,
		'notStarted',
		null,
		'Not started; due on 2026-03-10.',
	],
	[
		'a due instant that is yesterday here',
		[{ dueDate: '2026-03-09T22:30:00+00:00' }],
		undefined,
		'overdue',
		null,
		'Due on 2026-03-09, 1 day ago; not started.',
	],
	[
		'work in progress',
		[{}],
		[{ status: 'in_progress', mayHaveBegun: true }],
		'inProgress',
		null,
		'In progress; no due date.',
	],
	[
		'work in progress past its due date',
		[{ dueDate: '2026-03-01' }],
		[{ status: 'in_progress', mayHaveBegun: true }],
		'overdue',
		null,
		'Due on 2026-03-01, 9 days ago; in progress.',
	],
	[
		'a failed attempt',
		[{}],
		[{ status: 'failed', mayHaveBegun: true }],
		'inProgress',
		null,
		'Not passed yet; no due date.',
	],
	[
		'a failed attempt past its due date',
		[{ dueDate: '2026-03-01' }],
		[{ status: 'failed', mayHaveBegun: true }],
		'overdue',
		null,
		'Due on 2026-03-01, 9 days ago; not passed yet.',
	],
	[
		'a success',
		[{}],
		[done('2020-01-01T10:00:00Z')],
		'valid',
		null,
		'Completed on 2020-01-01; the success does not expire.',
	],
	[
		'a success after the due date',
		[{ dueDate: '2026-01-01' }],
		[done('2026-02-01')],
		'valid',
		null,
		'Completed on 2026-02-01; the success does not expire.',
	],
	[
		'a completion late in the evening in UTC',
		[{}],
		[done('2026-03-09T23:30:00Z')],
		'valid',
		null,
		'Completed on 2026-03-10; the success does not expire.',
	],
	[
		'a certificate without an end',
		[certificate('2020-01-01')],
		[],
		'valid',
		null,
		'Completed on 2020-01-01; the certificate does not expire.',
	],
	[
		'a certificate that ends in 31 days',
		[certificate('2025-04-10', '2026-04-10')],
		[],
		'valid',
		'2026-04-10',
		'Completed on 2025-04-10; the certificate is valid until 2026-04-10.',
	],
	[
		'a certificate that ends in 30 days',
		[certificate('2025-04-09', '2026-04-09')],
		[],
		'expiring',
		'2026-04-09',
		'Completed on 2025-04-09; the certificate is valid until 2026-04-09.',
	],
	[
		'a certificate that ends today',
		[certificate('2025-03-10', '2026-03-10')],
		[],
		'expiring',
		'2026-03-10',
		'Completed on 2025-03-10; the certificate is valid until 2026-03-10.',
	],
	[
		'a certificate that ended yesterday',
		[certificate('2025-03-09', '2026-03-09')],
		[],
		'expired',
		'2026-03-09',
		'Completed on 2025-03-09; the certificate ended on 2026-03-09.',
	],
	[
		'a renewed certificate',
		[
			{ id: 'e-1', ...certificate('2024-03-01', '2025-03-01') },
			{ id: 'e-2', ...certificate('2025-02-20', '2027-02-20') },
		],
		[],
		'valid',
		'2027-02-20',
		'Completed on 2025-02-20; the certificate is valid until 2027-02-20.',
	],
	[
		'a certificate that runs out while the next attempt is open',
		[
			{ id: 'e-1', ...certificate('2025-03-20', '2026-03-20') },
			{ id: 'e-2', accessDate: '2026-03-02T08:00:00Z', dueDate: '2026-03-25' },
		],
		[],
		'expiring',
		'2026-03-20',
		'Completed on 2025-03-20; the certificate is valid until 2026-03-20. Enrolled again (e-2), due on 2026-03-25.',
	],
	[
		'a certificate that has run out while the next attempt is overdue',
		[
			{ id: 'e-1', ...certificate('2025-02-20', '2026-02-20') },
			{ id: 'e-2', accessDate: '2026-02-02T08:00:00Z', dueDate: '2026-02-25' },
		],
		[],
		'expired',
		'2026-02-20',
		'Completed on 2025-02-20; the certificate ended on 2026-02-20. Enrolled again (e-2), due on 2026-02-25.',
	],
	[
		'a success before certificates were issued, and a certificate that has run out',
		[{ id: 'e-1' }, { id: 'e-2', ...certificate('2024-03-01', '2025-03-01') }],
		[done('2019-01-01', { enrollmentId: 'e-1' })],
		'expired',
		'2025-03-01',
		'Completed on 2024-03-01; the certificate ended on 2025-03-01.',
	],
	[
		'a failed retake of a course that was passed',
		[{ id: 'e-1' }, { id: 'e-2', accessDate: '2026-03-01T00:00:00Z' }],
		[
			done('2025-01-01', { enrollmentId: 'e-1' }),
			{ enrollmentId: 'e-2', status: 'failed', mayHaveBegun: true },
		],
		'valid',
		null,
		'Completed on 2025-01-01; the success does not expire.',
	],
	[
		'an old attempt that is overdue, and a newer one that is not',
		[
			{ id: 'e-1', accessDate: '2025-01-01T00:00:00Z', dueDate: '2025-02-01' },
			{ id: 'e-2', accessDate: '2026-03-01T00:00:00Z', dueDate: '2026-04-01' },
		],
		[],
		'notStarted',
		null,
		'Not started; due on 2026-04-01.',
	],
];

const lineOf = (given: GivenCompany) => complianceOf(given).lines[0];

describe('The state of a person in a course', () => {
	it.each(ROWS)('follows from %s', (_, enrollments, results, state, validUntil, reason) => {
		expect(lineOf({ enrollments, ...(results ? { results } : {}) })).toMatchObject({
			state,
			validUntil,
			reason,
		});
	});

	it.each([
		[12, '2025-03-10', 'expiring', '2026-03-10'],
		[12, '2025-03-09', 'expired', '2026-03-09'],
		[24, '2025-03-09', 'valid', '2027-03-09'],
		[1, '2026-01-31', 'expired', '2026-02-28'],
	])('counts a success without a certificate for %s months from %s: %s', (validMonths, day, state, until) => {
		const given = { enrollments: [{}], results: [done(day)], settings: { validMonths } };
		expect(lineOf(given)).toMatchObject({ state, validUntil: until });
	});

	it('does not count months where there is a certificate', () => {
		const given = { enrollments: [certificate('2020-01-01')], results: [], settings: { validMonths: 12 } };
		expect(lineOf(given)).toMatchObject({ state: 'valid', validUntil: null });
	});

	it('names the enrollment and the certificate that it rests on', () => {
		const given = {
			enrollments: [{ id: 'e-1', ...certificate('2025-03-20', '2026-03-20') }, { id: 'e-2' }],
			results: [],
		};
		expect(lineOf(given)).toMatchObject({
			enrollmentId: 'e-1',
			certificateId: 'z-1',
			completedOn: '2025-03-20',
			isOpen: true,
			rule: 'Rule 1',
		});
	});

	it('is in progress in a learning track when one of its courses has been begun', () => {
		const given: GivenCompany = {
			rules: [{ courses: ['t-1'] }],
			enrollments: [{ courseId: 't-1' }],
			trackCourses: new Map([['t-1', ['c-1', 'c-2']]]),
			results: [{ courseId: 'c-2', enrollmentId: 'e-1', mayHaveBegun: true, status: 'in_progress' }],
		};
		expect(lineOf(given)).toMatchObject({ state: 'inProgress' });
	});
});
