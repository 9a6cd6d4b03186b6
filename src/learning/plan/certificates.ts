import { SyncError } from '../../errors';
import { baseDecision, failedDecision } from './base-decision';
import { dayOf } from './dates';
import type { LearningDecision } from './Decision';
import { certificateFileName, idInFileName } from './file-name';
import type { LearningWorld, MatchedAssignment } from './LearningWorld';
import { holdsId } from './marker';

/** Decides whether a certificate has to be uploaded to the employee's files. */
export function decideCertificate(assignment: MatchedAssignment, world: LearningWorld): LearningDecision {
	const base = baseDecision('certificate', assignment);
	const { certificate, employee } = assignment;
	if (!certificate) return base;
	const files = world.files.get(employee.id);
	if (files instanceof SyncError) return failedDecision(base, `${files.message}. ${files.hint}`);
	const day = dayOf(certificate.issuedAt, world.timezone) ?? dayOf(assignment.completedAt, world.timezone);
	const fileName = certificateFileName(assignment.courseTitle, day, certificate.id);
	const file = files
		?.flatMap((category) => category.files)
		.find(({ name, originalFileName }) =>
			[name, originalFileName].some((one) => holdsId(one, idInFileName(certificate.id))),
		);
	const seen = { fileName, file };
	if (file) return { ...base, seen, reason: 'The certificate is already among the files.' };
	return {
		...base,
		seen,
		action: 'create',
		changes: [{ field: 'file', from: null, to: fileName }],
		reason: 'Issued, but not among the files yet.',
		outcome: 'planned',
		write: { do: 'upload', fileName },
	};
}
