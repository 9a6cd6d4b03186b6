import { omit } from 'lodash';
import type { TrainingRecordEntry } from '../../../../src/bamboohr/training/training-records';
import { dayOf } from '../../../../src/learning/apply/upsert-record';
import type { BambooHrRun } from '../../shared/BambooHrRun';

type Run = Pick<BambooHrRun, 'shared' | 'hint'>;

/** A training record as it goes out after it was written. */
export async function toItem(run: Run, employeeId: string, record: TrainingRecordEntry) {
	const names = await run.shared.training.typeNames();
	if (!names.ok) {
		const why = names.error instanceof Error ? `: ${names.error.message}` : '';
		run.hint(`The names of training types are missing, since their list could not be read${why}.`);
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

/** As it goes out when it was only read: ten fields, so without the instructor; or as BambooHR says it. */
export async function toReadItem(
	run: Run,
	employeeId: string,
	record: TrainingRecordEntry,
	isSimple: boolean,
): Promise<object> {
	if (!isSimple) return record.raw;
	return omit(await toItem(run, employeeId, record), 'instructor');
}
