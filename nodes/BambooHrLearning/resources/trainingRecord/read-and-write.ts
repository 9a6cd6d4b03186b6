import type {
	TrainingRecordEntry,
	TrainingRecordValues,
} from '../../../../src/bamboohr/training/training-records';
import { ParameterError } from '../../../../src/errors';
import { notKept } from '../../../../src/learning/apply/upsert-record';
import type { BambooHr, BambooHrRun } from '../../shared/BambooHrRun';
import { employeeLocator, trainingTypeLocator } from '../../shared/locators';
import { checkingIds, type ReferencedId } from '../../shared/unknown-ids';
import { recordIdProperty } from './properties';

/**
 * All training records of an employee.
 *
 * @throws ParameterError if the employee does not exist
 */
export async function readRecords(shared: BambooHr, employeeId: string): Promise<TrainingRecordEntry[]> {
	return await checkingIds(
		shared,
		[{ property: employeeLocator, kind: 'employee', id: employeeId }],
		shared.training.recordsOf(employeeId).get(),
	);
}

/**
 * One training record. BambooHR has no request for a single one, so all records of the employee are read
 * (docs/apis/bamboohr.md#training).
 *
 * @throws ParameterError if the employee or the record does not exist
 */
export async function readRecord(
	shared: BambooHr,
	employeeId: string,
	recordId: string,
): Promise<TrainingRecordEntry> {
	const records = await readRecords(shared, employeeId);
	const record = records.find(({ id }) => id === recordId);
	if (record) return record;
	throw new ParameterError(
		recordIdProperty.displayName,
		`the employee ${employeeId} has no training record with the ID ${recordId}.`,
		'Use an ID from Get Many for this employee.',
	);
}

/**
 * Creates or updates a training record, and warns about values that BambooHR did not save.
 *
 * @throws ParameterError if the training type or the employee does not exist
 */
export async function writeRecord(
	{ shared, hint }: Pick<BambooHrRun, 'shared' | 'hint'>,
	{
		employeeId,
		typeId,
		values,
	}: { employeeId: string; typeId: string; values: Partial<TrainingRecordValues> },
	write: () => Promise<TrainingRecordEntry>,
): Promise<TrainingRecordEntry> {
	const ids: ReferencedId[] = [
		{ property: trainingTypeLocator, kind: 'trainingType', id: typeId },
		{ property: employeeLocator, kind: 'employee', id: employeeId },
	];
	const written = await checkingIds(shared, ids, write());
	const notSaved = notKept(written, values);
	if (notSaved.length > 0) {
		hint(
			`BambooHR did not save these fields of training records: ${notSaved.join(', ')}. They are turned off in the company's training settings.`,
		);
	}
	return written;
}
