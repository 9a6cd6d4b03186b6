import type { EnrollmentDetails } from '../../../src/ispring/learning/enrollment-rows';
import type { Progress } from '../../../src/ispring/learning/progress';
import { complianceOf } from '../../compliance/world.mts';
import { decisionsOf } from './plan-world.mts';

/** Today is 2026-03-10. `e-1` was passed in January 2025, and `e-2` was assigned in March 2026. */
const PASSED: Partial<Progress> = { enrollmentId: 'e-1', status: 'passed', completionDate: '2025-01-05' };
const FAILED: Partial<Progress> = { enrollmentId: 'e-2', status: 'failed', completionDate: '2026-03-07' };
const certified = (expiresAt?: string): Partial<EnrollmentDetails> => ({
	accessDate: '2025-01-02',
	certificate: { id: 'z-1', issuedAt: '2025-01-05', ...(expiresAt ? { expiresAt } : {}) },
});
const FIRST = { accessDate: '2025-01-02' };
const SECOND = { id: 'e-2', accessDate: '2026-03-01' };

it.each<[string, Array<Partial<EnrollmentDetails>>, Array<Partial<Progress>>, number | null, string, string]>(
	[
		['nothing', [], [], null, 'notAssigned', 'enroll'],
		['a failure', [SECOND], [FAILED], null, 'inProgress', 'reenroll'],
		['a success', [FIRST], [PASSED], null, 'valid', 'none'],
		['a success and a failed retake', [FIRST, SECOND], [PASSED, FAILED], null, 'valid', 'none'],
		['a success and an open retake', [FIRST, SECOND], [PASSED], null, 'valid', 'none'],
		['a certificate for good and a failed retake', [certified(), SECOND], [FAILED], 30, 'valid', 'none'],
		['a certificate that lasts, failed', [certified('2027-01-05'), SECOND], [FAILED], 30, 'valid', 'none'],
		[
			'a certificate that ends, failed',
			[certified('2026-03-20'), SECOND],
			[FAILED],
			30,
			'expiring',
			'reenroll',
		],
		[
			'a certificate that has ended, failed',
			[certified('2026-01-05'), SECOND],
			[FAILED],
			30,
			'expired',
			'reenroll',
		],
		['a certificate that has ended, open', [certified('2026-01-05'), SECOND], [], 30, 'expired', 'none'],
		['a renewed certificate, failed', [FIRST, SECOND], [PASSED, FAILED], 30, 'inProgress', 'reenroll'],
		['a renewed certificate, open', [FIRST, SECOND], [PASSED], 30, 'notStarted', 'none'],
	],
)(
	'With %s, the report and the rules decide by the same success',
	(_, enrollments, results, renewDays, state, action) => {
		const given = {
			rules: [{ renewDays }],
			enrollments,
			results: results.map((one) => ({ mayHaveBegun: true, ...one })),
		};
		expect(complianceOf(given).lines[0]).toMatchObject({ state });
		expect(decisionsOf(given)[0]).toMatch(new RegExp(`^1 c-1 ${action} `));
	},
);
