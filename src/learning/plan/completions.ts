import type { TrainingRecord } from '../../bamboohr/training/training-records';
import { SyncError } from '../../errors';
import type { Change } from '../../run/outcome';
import { baseDecision, failedDecision } from './base-decision';
import { dayOf, placeholderIn } from './dates';
import type { LearningDecision } from './Decision';
import { idInFileName } from './file-name';
import type { LearningSettings } from '../settings';
import type { Compared, MatchedAssignment } from './LearningWorld';
import { holdsCertificate, holdsEnrollment } from './marker';
import { mergeNotes, notesOf, withCertificate } from './notes';
import { notComparedReason } from './turn';

/** Decides what to write so that a successful result has its training record. */
export function decideCompletion(
	assignment: MatchedAssignment,
	world: Compared,
	settings: Pick<LearningSettings, 'exportCertificates' | 'verifyDays'>,
): LearningDecision {
	const base = baseDecision('completion', assignment);
	const records = world.records.get(assignment.employee.id);
	if (records instanceof SyncError) return failedDecision(base, `${records.message}. ${records.hint}`);
	const completed = dayOf(assignment.completedAt, world.timezone);
	if (completed === undefined) {
		return {
			...base,
			reason: missingDayReason(assignment, world),
			needsAttention: true,
		};
	}
	if (completed > world.today) {
		return {
			...base,
			reason: `The completion date, ${completed}, is in the future. The result is written once that day has come.`,
			needsAttention: true,
		};
	}
	if (world.notCompared.has(assignment.employee.id)) {
		return { ...base, reason: notComparedReason(assignment.employee.id, world, settings) };
	}
	const { enrollmentId } = assignment;
	const record = records?.find(({ notes }) => holdsEnrollment(notes, enrollmentId));
	const ours = notesOf(assignment);
	const seen = { completed, ours, record };
	const certificateId = notableCertificate(assignment, world, settings);
	const marked = (notes: string) =>
		certificateId === undefined
			? {}
			: { certificate: { id: certificateId, notes: withCertificate(notes, enrollmentId, certificateId) } };
	if (!record) {
		const certificate = marked(ours);
		return {
			...base,
			seen,
			action: 'create',
			changes: [
				{ field: 'completed', from: null, to: completed },
				{ field: 'notes', from: null, to: certificate.certificate?.notes ?? ours },
			],
			reason: 'Completed, but not in BambooHR yet.',
			outcome: 'planned',
			write: { do: 'createRecord', completed, notes: ours, ...certificate },
		};
	}
	const notes = mergeNotes(record.notes, ours, enrollmentId);
	// Also where every run lists the files: a run that was interrupted must leave the same notes as any other.
	const certificate = marked(notes);
	const isSameResult = differences(record, completed, notes).length === 0;
	const changes = differences(record, completed, certificate.certificate?.notes ?? notes);
	if (changes.length === 0) return { ...base, seen, reason: 'The training record is up to date.' };
	return {
		...base,
		seen,
		action: 'update',
		changes,
		reason: isSameResult
			? 'The notes get the ID of the certificate, so that later runs need not list the files of the employee.'
			: 'The result has changed since it was written.',
		outcome: 'planned',
		write: { do: 'updateRecord', record, completed, notes, ...certificate },
	};
}

/**
 * The certificate that the notes should name: its file is there, or will be after this run, and no other record names it.
 *
 * @returns the ID as in the file's name
 */
function notableCertificate(
	{ certificate, employee }: MatchedAssignment,
	{ records, files }: Compared,
	{ exportCertificates }: Pick<LearningSettings, 'exportCertificates'>,
): string | undefined {
	if (!certificate || !exportCertificates || files.get(employee.id) instanceof SyncError) return undefined;
	const id = idInFileName(certificate.id);
	const own = records.get(employee.id);
	const isNamed = Array.isArray(own) && own.some(({ notes }) => holdsCertificate(notes, id));
	return isNamed ? undefined : id;
}

function missingDayReason({ completedAt }: MatchedAssignment, { timezone }: Compared): string {
	const placeholder = placeholderIn(completedAt, timezone);
	if (placeholder === undefined) return 'Not written: iSpring Learn has no completion date for it.';
	return `Not written: the completion date in iSpring Learn is ${placeholder}, a placeholder for an empty date. Correct the date of this enrollment in iSpring Learn; the next run writes it.`;
}

function differences(record: TrainingRecord, completed: string, notes: string): Change[] {
	const changes: Change[] = [];
	if (record.completed.slice(0, 10) !== completed) {
		changes.push({ field: 'completed', from: record.completed || null, to: completed });
	}
	if (record.notes !== notes) changes.push({ field: 'notes', from: record.notes, to: notes });
	return changes;
}
