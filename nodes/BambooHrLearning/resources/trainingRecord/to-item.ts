import { omit } from 'lodash';
import type { TrainingRecordEntry } from '../../../../src/bamboohr/training/training-records';
import { dayOf } from '../../../../src/learning/apply/upsert-record';
import type { BambooHrRun } from '../../shared/BambooHrRun';

type Run = Pick<BambooHrRun, 'shared' | 'hint'>;

/** The output for a training record that was written. */
export async function toItem(run: Run, employeeId: string, record: TrainingRecordEntry) {
	const names = await run.shared.training.typeNames();
	if (!names.ok) {
		const why = names.error instanceof Error ? `: ${names.error.message}` : '';
		run.hint(
			`The names of the training types are missing because the list of training types could not be read${why}.`,
		);
	}
	return {
		trainingRecordId: record.id,
		employeeId,
		trainingTypeId: record.typeId,
		trainingTypeName: (names.ok ? names.value.get(record.typeId) : undefined) ?? null,
		completed: /^(?!0000)\d{4}-\d\d-\d\d/.test(record.completed) ? dayOf(record) : null,
		notes: record.notes || null,
		instructor: record.instructor || null,
		hours: record.hours,
		credits: record.credits,
		cost: record.cost?.amount ?? null,
		currency: record.cost?.currency || null,
	};
}

/** The output for a training record that was read: ten fields, so without the instructor, or the raw record. */
export async function toReadItem(
	run: Run,
	employeeId: string,
	record: TrainingRecordEntry,
	isSimple: boolean,
): Promise<object> {
	if (!isSimple) return record.raw;
	return omit(await toItem(run, employeeId, record), 'instructor');
}
