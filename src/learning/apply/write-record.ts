import {
	createTrainingRecord,
	readTrainingRecords,
	updateTrainingRecord,
	type NewTrainingRecord,
	type TrainingRecord,
} from '../../bamboohr/training/training-records';
import { UnexpectedResponseError } from '../../errors';
import type { Transport } from '../../http/types';
import { holdsCertificate, holdsEnrollment } from '../plan/marker';
import { dayOf } from './upsert-record';

type Values = Pick<TrainingRecord, 'completed' | 'notes'>;

/**
 * Creates the training record of an enrollment, once. It counts as done when BambooHR shows it with its marker: a record
 * whose notes BambooHR did not keep would be created again by every run.
 *
 * @throws UnexpectedResponseError when BambooHR does not show what was written; whatever the requests throw
 */
export async function createRecordOf(
	bambooHr: Transport,
	enrollmentId: string,
	record: NewTrainingRecord & Values,
): Promise<void> {
	const isOfEnrollment = ({ notes }: TrainingRecord) => holdsEnrollment(notes, enrollmentId);
	const isRecord = (one: TrainingRecord) => isOfEnrollment(one) && isWritten(one, record);
	const created = await createTrainingRecord(bambooHr, record, isOfEnrollment);
	if (isRecord(created)) return;
	const all = await readTrainingRecords(bambooHr, record.employeeId);
	if (all.some(isRecord)) return;
	throw notShown(
		'POST /training/record/employee/{id}',
		'the record was created, but not with the date and the notes that were sent',
		'Check this training record in BambooHR. As long as its notes lack the enrollment ID, every run creates another one.',
	);
}

/**
 * Changes a training record. It counts as done when BambooHR shows what was written.
 *
 * @param certificateId of the certificate that the notes name from now on
 * @throws UnexpectedResponseError when BambooHR does not show what was written; whatever the requests throw
 */
export async function updateRecordOf(
	bambooHr: Transport,
	employeeId: string,
	record: TrainingRecord,
	{ completed, notes }: Values,
	certificateId?: string,
): Promise<void> {
	const isChanged = (one: TrainingRecord) =>
		isWritten(one, { completed }) &&
		(certificateId === undefined || holdsCertificate(one.notes, certificateId));
	const { raw, ...saved } = await updateTrainingRecord(bambooHr, record, { completed, notes });
	// From an empty response, the client returns the record as it was sent.
	if (Object.keys(raw).length > 0 && isChanged(saved)) return;
	const all = await readTrainingRecords(bambooHr, employeeId);
	if (all.some((one) => one.id === record.id && isChanged(one))) return;
	throw notShown(
		'PUT /training/record/{id}',
		'BambooHR reported success, but still shows another completion date or other notes',
		'Check this training record in BambooHR. The next run tries again.',
	);
}

/** By the day only: in notes, BambooHR may change blanks and quotes, and only the marker matters. */
function isWritten(record: TrainingRecord, { completed }: Pick<Values, 'completed'>): boolean {
	return dayOf(record) === completed;
}

function notShown(request: string, what: string, hint: string): UnexpectedResponseError {
	return new UnexpectedResponseError('BambooHR', request, what, true, hint);
}
