import {
	createTrainingRecord,
	readTrainingRecords,
	updateTrainingRecord,
	type NewTrainingRecord,
	type TrainingRecord,
} from '../../bamboohr/training/training-records';
import { UnexpectedResponseError } from '../../errors';
import type { Transport } from '../../http/types';
import { holdsId } from '../plan/marker';
import { dayOf } from './upsert-record';

type Values = Pick<TrainingRecord, 'completed' | 'notes'>;

/**
 * Creates the training record of an enrollment, once. It is done when BambooHR shows it with its marker: a record whose
 * notes BambooHR did not keep would be created again by every run.
 */
export async function createRecordOf(
	bambooHr: Transport,
	enrollmentId: string,
	record: NewTrainingRecord & Values,
): Promise<void> {
	const isIt = (one: TrainingRecord) => holdsId(one.notes, enrollmentId) && isWritten(one, record);
	const made = await createTrainingRecord(bambooHr, record, (one) => holdsId(one.notes, enrollmentId));
	if (isIt(made)) return;
	const all = await readTrainingRecords(bambooHr, record.employeeId);
	if (all.some(isIt)) return;
	throw notShown(
		'POST /training/record/employee/{id}',
		'the record was created, but not with the day and the notes that were sent',
		'Look at this training record in BambooHR. As long as its notes lack the enrollment ID, every run creates another.',
	);
}

/** Changes a training record. It is done when BambooHR shows what was written. */
export async function updateRecordOf(
	bambooHr: Transport,
	employeeId: string,
	record: TrainingRecord,
	{ completed, notes }: Values,
): Promise<void> {
	const { raw, ...saved } = await updateTrainingRecord(bambooHr, record, { completed, notes });
	// An empty answer says nothing of the record: then it is what was sent.
	if (Object.keys(raw).length > 0 && isWritten(saved, { completed })) return;
	const all = await readTrainingRecords(bambooHr, employeeId);
	if (all.some((one) => one.id === record.id && isWritten(one, { completed }))) return;
	throw notShown(
		'PUT /training/record/{id}',
		'BambooHR reported success, but still shows another day of completion',
		'Look at this training record in BambooHR; the next run tries again.',
	);
}

/** By the day: of the notes, BambooHR may change blanks and quotes, and the marker is what counts. */
function isWritten(record: TrainingRecord, { completed }: Pick<Values, 'completed'>): boolean {
	return dayOf(record) === completed;
}

function notShown(request: string, what: string, hint: string): UnexpectedResponseError {
	return new UnexpectedResponseError('BambooHR', request, what, true, hint);
}
