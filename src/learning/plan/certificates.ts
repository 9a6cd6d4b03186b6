import type { EmployeeFile, FileCategory } from '../../bamboohr/files/employee-files';
import { SyncError } from '../../errors';
import { baseDecision, failedDecision } from './base-decision';
import { dayOf } from './dates';
import type { LearningDecision } from './Decision';
import { certificateFileName, idInFileName } from './file-name';
import type { LearningSettings } from '../settings';
import type { Compared, MatchedAssignment } from './LearningWorld';
import { holdsCertificate, holdsId } from './marker';
import { notComparedReason } from './turn';

/** Decides whether a certificate has to be uploaded to the employee's files. */
export function decideCertificate(
	assignment: MatchedAssignment,
	world: Compared,
	settings: Pick<LearningSettings, 'verifyDays'>,
): LearningDecision {
	const base = baseDecision('certificate', assignment);
	const { certificate, employee } = assignment;
	if (!certificate) return base;
	if (world.notCompared.has(employee.id)) {
		return { ...base, reason: notComparedReason(employee.id, world, settings) };
	}
	if (isNoted(assignment, world)) {
		return { ...base, reason: 'The notes of the training record say that the certificate was uploaded.' };
	}
	const files = world.files.get(employee.id);
	if (files instanceof SyncError) return failedDecision(base, `${files.message}. ${files.hint}`);
	const day = dayOf(certificate.issuedAt, world.timezone) ?? dayOf(assignment.completedAt, world.timezone);
	const fileName = certificateFileName(assignment.courseTitle, day, certificate.id);
	const file = files && findCertificateFile(files, idInFileName(certificate.id));
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

/**
 * The file of a certificate among those of an employee.
 *
 * @param certificateId as in the file's name
 */
export function findCertificateFile(
	categories: readonly FileCategory[],
	certificateId: string,
): EmployeeFile | undefined {
	return categories
		.flatMap(({ files }) => files)
		.find(({ name, originalFileName }) =>
			[name, originalFileName].some((one) => holdsId(one, certificateId)),
		);
}

/** Whether the notes of a training record are enough to know that the file of the certificate is there. */
export function isNoted(
	{ certificate, employee }: MatchedAssignment,
	{ trustsNotes, records }: Pick<Compared, 'trustsNotes' | 'records'>,
): boolean {
	const own = records.get(employee.id);
	if (!trustsNotes || !certificate || !Array.isArray(own)) return false;
	return own.some(({ notes }) => holdsCertificate(notes, idInFileName(certificate.id)));
}
