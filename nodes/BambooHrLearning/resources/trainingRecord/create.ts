import { createTrainingRecord } from '../../../../src/bamboohr/training/training-records';
import { isCreated, newRecordValues } from '../../../../src/learning/apply/upsert-record';
import type { OutputItem } from '../../../shared/items/ItemRun';
import type { BambooHrOperation, BambooHrRun } from '../../shared/BambooHrRun';
import { employeeLocator, trainingTypeLocator } from '../../shared/locators';
import { additionalFieldsProperty, completedProperty } from './properties';
import { readCompleted, readFields } from './read-fields';
import { writeRecord } from './read-and-write';
import { toItem } from './to-item';

export const create: BambooHrOperation = {
	name: 'Create',
	value: 'create',
	action: 'Create training record',
	description: 'Add a training record to an employee, even if a similar one exists',
	properties: [
		employeeLocator,
		trainingTypeLocator,
		{ ...completedProperty, required: true },
		additionalFieldsProperty,
	],
	execute,
};

async function execute(run: BambooHrRun): Promise<OutputItem[]> {
	const { parameters, shared, context } = run;
	const employeeId = parameters.requiredBambooHrId(employeeLocator);
	const typeId = parameters.requiredBambooHrId(trainingTypeLocator);
	const completed = readCompleted(parameters, context);
	const fields = readFields(parameters.within(additionalFieldsProperty), 'ignore');
	const values = { ...newRecordValues(fields), completed };
	const record = await writeRecord(run, { employeeId, typeId, values }, async () =>
		createTrainingRecord(shared.transport, { employeeId, typeId, ...values }, (one) =>
			isCreated(one, typeId, values),
		),
	);
	shared.training.recordsOf(employeeId).forget();
	return [{ json: await toItem(run, employeeId, record) }];
}
