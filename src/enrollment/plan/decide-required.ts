import { decideOpen } from './decide-open';
import type { EnrollmentDecision } from './Decision';
import { termsOf } from './due-changes';
import { enrollAgain, enrollNew } from './decide-new';
import { renewDaysOf } from './merge-rules';
import type { Requirement } from './Requirement';
import { validityOf } from './validity';

/** Decides about a course that rules require of a person: whoever lacks a valid enrollment gets one. */
export function decideRequired(requirement: Requirement): EnrollmentDecision {
	const { base, rules, standings, context } = requirement;
	const { world } = context;
	const validity = validityOf(standings, renewDaysOf(rules), { today: world.today, dayOf: context.dayOf });
	if (validity.is === 'missing') return enrollNew(requirement);
	const { enrollment } = validity.current;
	switch (validity.is) {
		case 'valid': {
			const until = validity.until === undefined ? '' : `, with a certificate until ${validity.until}`;
			const due = termsOf(enrollment).due;
			return { ...base, enrollmentId: enrollment.id, due, reason: `Completed${until}.` };
		}
		case 'open':
			return decideOpen(requirement, enrollment);
		case 'ending': {
			const ends = validity.until < world.today ? 'ended' : 'ends';
			return enrollAgain(requirement, enrollment, `the certificate ${ends} on ${validity.until}`);
		}
		case 'failed':
			return enrollAgain(requirement, enrollment, 'the course was not completed successfully');
	}
}
