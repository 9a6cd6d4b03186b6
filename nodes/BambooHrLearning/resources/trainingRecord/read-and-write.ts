import type {
	TrainingRecordEntry,
	TrainingRecordValues,
} from '../../../../src/bamboohr/training/training-records';
import { ParameterError } from '../../../../src/errors';
import { notKept } from '../../../../src/learning/apply/upsert-record';
import { withExplanation } from '../../../shared/items/unknown-ids';
import type { BambooHr, BambooHrRun } from '../../shared/BambooHrRun';
import { employeeLocator, trainingTypeLocator } from '../../shared/locators';
import { explainUnknownId } from '../../shared/unknown-ids';
import { recordIdProperty } from './properties';

/** All records of an employee; a refusal that is for the employee names the parameter. */
export async function readRecords(shared: BambooHr, employeeId: string): Promise<TrainingRecordEntry[]> {
	const given = [{ property: employeeLocator, kind: 'employee', id: employeeId } as const];
	return await withExplanation(
		shared.training.recordsOf(employeeId).get(),
		async (refusal) => await explainUnknownId(shared, refusal, given),
	);
}

/** BambooHR has no request for a single one (docs/apis/bamboohr.md#training). */
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
		'Take it from Get Many of training records, and check that it is of this employee.',
	);
}

/** Writes a record; names the parameter that a refusal is about, and says which value was not kept. */
export async function writeRecord(
	{ shared, hint }: Pick<BambooHrRun, 'shared' | 'hint'>,
	{
		employeeId,
		typeId,
		values,
	}: { employeeId: string; typeId: string; values: Partial<TrainingRecordValues> },
	write: () => Promise<TrainingRecordEntry>,
): Promise<TrainingRecordEntry> {
	const given = [
		{ property: trainingTypeLocator, kind: 'trainingType', id: typeId },
		{ property: employeeLocator, kind: 'employee', id: employeeId },
	] as const;
	const written = await withExplanation(
		write(),
		async (refusal) => await explainUnknownId(shared, refusal, given),
	);
	const lost = notKept(written, values);
	if (lost.length > 0) {
		hint(
			`BambooHR did not keep the ${lost.join(', ')} of training records: the company's training settings have them switched off.`,
		);
	}
	return written;
}
