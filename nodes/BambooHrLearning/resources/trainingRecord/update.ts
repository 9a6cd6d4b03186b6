import { isEmpty } from 'lodash';
import { updateTrainingRecord } from '../../../../src/bamboohr/training/training-records';
import { changedRecordValues } from '../../../../src/learning/apply/upsert-record';
import type { OutputItem } from '../../../shared/items/ItemRun';
import type { BambooHrOperation, BambooHrRun } from '../../shared/BambooHrRun';
import { hasValue } from '../../shared/provided-fields';
import { employeeLocator } from '../../shared/locators';
import { writeThrough } from '../../shared/training-lists';
import { completedProperty, recordIdProperty, updateFieldsProperty } from './properties';
import { readCompleted, readFields } from './read-fields';
import { readRecord, writeRecord } from './read-and-write';
import { toItem } from './to-item';

export const update: BambooHrOperation = {
	name: 'Update',
	value: 'update',
	action: 'Update training record',
	description: 'Update fields of a training record',
	properties: [employeeLocator, recordIdProperty, updateFieldsProperty],
	execute,
};

/** Reads the record first, because an update must include the unchanged values (docs/apis/bamboohr.md#training-records). */
async function execute(run: BambooHrRun): Promise<OutputItem[]> {
	const { parameters, shared, context } = run;
	const employeeId = parameters.requiredBambooHrId(employeeLocator);
	const recordId = parameters.requiredBambooHrId(recordIdProperty);
	const fields = parameters.within(updateFieldsProperty);
	const changes = {
		...readFields(fields, 'clear'),
		...(hasValue(fields, completedProperty) ? { completed: readCompleted(fields, context) } : {}),
	};
	if (isEmpty(changes)) {
		parameters.refuse(updateFieldsProperty, 'there is nothing to change.', 'Add at least one field.');
	}
	const record = await readRecord(shared, employeeId, recordId);
	const values = changedRecordValues(record, changes);
	const written = await writeThrough(
		shared.training.recordsOf(employeeId),
		async () =>
			await writeRecord(
				run,
				{ employeeId, typeId: '', values },
				async () => await updateTrainingRecord(shared.transport, record, values),
			),
	);
	return [{ json: await toItem(run, employeeId, written) }];
}
