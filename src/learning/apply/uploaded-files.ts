import { findCertificateFile } from '../plan/certificates';
import type { LearningDecision, RecordValues } from '../plan/Decision';
import { idInFileName } from '../plan/file-name';
import type { LearningWorld } from '../plan/LearningWorld';

export interface UploadedFiles {
	/** The notes to write: with the marker of the certificate only if its file is there. */
	notesFor(employeeId: string, write: RecordValues): { notes: string; certificateId?: string };
}

/**
 * Which certificates are among the files of employees, once certificates have been uploaded: those that were read, and
 * those of this run.
 *
 * @param decisions of the run; an upload that worked is still `planned`
 */
export function uploadedFiles(
	decisions: readonly LearningDecision[],
	{ files }: Pick<LearningWorld, 'files'>,
): UploadedFiles {
	const uploaded = new Set(
		decisions
			.filter(({ write, outcome }) => write.do === 'upload' && outcome === 'planned')
			.map(({ employeeId, certificateId }) => keyOf(employeeId, idInFileName(certificateId ?? ''))),
	);
	const wasRead = (employeeId: string, id: string) => {
		const own = files.get(employeeId);
		return Array.isArray(own) && findCertificateFile(own, id) !== undefined;
	};
	return {
		notesFor(employeeId, { notes, certificate }) {
			if (!certificate) return { notes };
			const { id } = certificate;
			if (!uploaded.has(keyOf(employeeId, id)) && !wasRead(employeeId, id)) return { notes };
			return { notes: certificate.notes, certificateId: id };
		},
	};
}

function keyOf(employeeId: string | null, certificateId: string): string {
	return JSON.stringify([employeeId, certificateId]);
}
