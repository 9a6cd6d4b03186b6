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
const DONE = { ...done('2026-01-01'), userId: 'u1', courseId: 'c-1', enrollmentId: 'e-1' } as Progress;
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
		'Completed on 2025-01-01; the success does not expire. Not passed since (e-2).',
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
	[
		'an attempt that is overdue, and one that can only be opened later',
		[
			{ id: 'e-1', accessDate: '2025-01-01T00:00:00Z', dueDate: '2026-03-01' },
			{ id: 'e-2', accessDate: '2026-03-11', dueDate: '2026-04-01' },
		],
		[],
		'overdue',
		null,
		'Due on 2026-03-01, 9 days ago; not started.',
	],
	[
		'an enrollment that is locked since its due date',
		[{ dueDate: '2026-03-09', lockAfterDueDate: true }],
		undefined,
		'overdue',
		null,
		'Due on 2026-03-09, 1 day ago; not started. The course is locked since then.',
	],
	[
		'a certificate after which a success without one has been',
		[
			{ id: 'e-1', ...certificate('2025-06-01', '2026-06-01') },
			{ id: 'e-2', accessDate: '2026-02-01' },
		],
		[done('2026-02-02', { enrollmentId: 'e-2' })],
		'valid',
		null,
		'Completed on 2026-02-02; the success does not expire.',
	],
	[
		'a certificate of another course',
		[{ courseId: 'c-2', ...certificate('2026-01-01') }],
		[],
		'notAssigned',
		null,
		'Not enrolled.',
	],
	[
		'a result of an enrollment that is not listed',
		[],
		[done('2026-01-05', { enrollmentId: 'e-9' })],
		'valid',
		null,
		'Completed on 2026-01-05; the success does not expire. There is only a result of it: its enrollment (e-9) is not listed for this course.',
	],
	[
		'a result without an enrollment',
		[],
		[{ ...done('2026-01-05'), enrollmentId: undefined }],
		'valid',
		null,
		'Completed on 2026-01-05; the success does not expire. There is only a result of it: its enrollment is not listed for this course.',
	],
	[
		'a result of an enrollment that is not listed and has not been finished',
		[],
		[{ enrollmentId: 'e-9', status: 'in_progress', mayHaveBegun: true }],
		'notAssigned',
		null,
		'Not enrolled. There is a result with the status "in_progress", but its enrollment (e-9) is not listed for this course.',
	],
	[
		'a result of a former enrollment that is no longer listed, whose certificate may have ended',
		[{ id: 'e-2', accessDate: '2026-03-01', dueDate: '2026-04-01' }],
		[done('2025-01-05', { enrollmentId: 'e-1' })],
		'notStarted',
		null,
		'Not started; due on 2026-04-01. Completed before on 2025-01-05, but enrolled again since, and iSpring Learn no longer shows whether a certificate still counts.',
	],
	[
		'the same enrollment and result twice',
		[{}, {}],
		[done('2026-01-05'), done('2026-01-05')],
		'valid',
		null,
		'Completed on 2026-01-05; the success does not expire.',
	],
	[
		'midnight in UTC as a due date, wherever the company is',
		[{ dueDate: '2026-03-10T00:00:00+00:00' }],
		undefined,
		'notStarted',
		null,
		'Not started; due on 2026-03-10.',
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
		[1, '2028-01-31', 'expiring', '2028-02-29', '2028-02-01'],
		[12, '2024-02-29', 'expired', '2025-02-28'],
		[48, '2024-02-29', 'valid', '2028-02-29'],
		[12, '2025-03-09T23:30:00Z', 'expiring', '2026-03-10'],
	])(
		'counts a success without a certificate for %s months from %s: %s',
		(validMonths, day, state, until, today = '2026-03-10') => {
			const given = { enrollments: [{}], results: [done(day)], settings: { validMonths }, today };
			expect(lineOf(given)).toMatchObject({ state, validUntil: until });
		},
	);

	it.each([
		[0, '2026-03-10', 'expiring'],
		[0, '2026-03-11', 'valid'],
		[7, '2026-03-17', 'expiring'],
		[7, '2026-03-18', 'valid'],
	])('is expiring within %s days when it ends on %s: %s', (expiringDays, end, state) => {
		const given = { enrollments: [certificate('2025-03-10', end)], results: [], settings: { expiringDays } };
		expect(lineOf(given)).toMatchObject({ state, validUntil: end });
	});

	it.each([
		['America/Los_Angeles', '2026-03-10T00:00:00+00:00', '2026-03-10'],
		['America/Los_Angeles', '2026-03-10T02:00:00+00:00', '2026-03-09'],
		['Pacific/Auckland', '2026-03-10T00:00:00Z', '2026-03-10'],
		['Pacific/Auckland', '2026-03-09T12:00:00Z', '2026-03-10'],
		['Pacific/Auckland', '2026-03-10', '2026-03-10'],
	])('is due on a day in %s: %s on %s', (timezone, dueDate, due) => {
		expect(lineOf({ timezone, enrollments: [{ dueDate }] })?.due).toBe(due);
	});

	it('does not count months where there is a certificate', () => {
		const given = { enrollments: [certificate('2020-01-01')], results: [], settings: { validMonths: 12 } };
		expect(lineOf(given)).toMatchObject({ state: 'valid', validUntil: null });
	});

	it('is not taken away from a certificate by a later success that has ended', () => {
		const given = {
			enrollments: [
				{ id: 'e-1', ...certificate('2024-01-01', '2027-01-01') },
				{ id: 'e-2', accessDate: '2025-01-01' },
			],
			results: [done('2025-01-10', { enrollmentId: 'e-2' })],
			settings: { validMonths: 12 },
		};
		expect(lineOf(given)).toMatchObject({ state: 'valid', enrollmentId: 'e-1', certificateId: 'z-1' });
	});

	it('does not rest on what was finished before a renewal, whose certificate iSpring Learn no longer shows', () => {
		const given: GivenCompany = {
			rules: [{ renewDays: 30 }],
			enrollments: [{ id: 'e-1' }, { id: 'e-2', accessDate: '2026-03-01', dueDate: '2026-03-05' }],
			results: [done('2025-03-01', { enrollmentId: 'e-1' })],
		};
		expect(lineOf(given)).toMatchObject({ state: 'overdue', enrollmentId: 'e-2' });
		expect(lineOf({ ...given, settings: { validMonths: 24 } })).toMatchObject({
			state: 'valid',
			validUntil: '2027-03-01',
		});
	});

	it.each<[string, object, boolean]>([
		['of this enrollment', { enrollmentId: 'e-1' }, true],
		['of this learner', { userId: 'u1' }, true],
		['of this learner in another course', { userId: 'u1', courseId: 'c-2' }, false],
		['of another enrollment of this learner', { userId: 'u1', enrollmentId: 'e-3' }, false],
		['of an enrollment of this learner that is not listed', { userId: 'u1', enrollmentId: 'e-9' }, true],
		['of another enrollment', { enrollmentId: 'e-9' }, false],
		['of another learner', { userId: 'u2' }, false],
		['of nobody knows whom', {}, true],
	])('may be better than shown when a result %s could not be read: %j', (_, ids, isDoubtful) => {
		const given: GivenCompany = {
			enrollments: [{}, { id: 'e-3', courseId: 'c-2' }],
			progress: { results: [], unreadable: [ids] },
		};
		expect(lineOf(given)?.error !== undefined).toBe(isDoubtful);
		const passed = { ...given, progress: { results: [DONE], unreadable: [ids] } };
		expect(lineOf(passed)).toMatchObject({ state: 'valid' });
		expect(lineOf(passed)?.error).toBeUndefined();
	});

	it.each([
		['31/12/2026', true],
		['soon', true],
		['0001-01-01T00:00:00+00:00', false],
		['', false],
	])('may have ended when the end of its certificate is %j: %s', (expiresAt, isDoubtful) => {
		const given = { enrollments: [certificate('2025-01-01', expiresAt)], results: [] };
		expect(lineOf(given)).toMatchObject({ state: 'valid', validUntil: null });
		expect(lineOf(given)?.error !== undefined).toBe(isDoubtful);
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

it('proves a result once that two pages have', () => {
	const twice = done('2026-01-05', { enrollmentId: 'e-9' });
	const retake = done('2026-02-05', { enrollmentId: 'e-9' });
	const line = lineOf({ enrollments: [], results: [twice, { ...twice, enrollmentId: 'E-9' }, retake] });
	expect(line?.successes.map(({ completedOn }) => completedOn)).toEqual(['2026-02-05', '2026-01-05']);
});
