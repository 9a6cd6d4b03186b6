import { createTrainingType } from '../../../../src/bamboohr/training/training-types';
import { compareType } from '../../../../src/learning/apply/upsert-type';
import type { OutputItem } from '../../../shared/items/ItemRun';
import type { BambooHrOperation, BambooHrRun } from '../../shared/BambooHrRun';
import { additionalFieldsProperty, nameProperty } from './properties';
import { readFields } from './read-fields';
import { toItem } from './to-item';
import { writeType } from './write-type';

export const create: BambooHrOperation = {
	name: 'Create',
	value: 'create',
	action: 'Create training type',
	description: 'Create a training type, even if one with the same name exists',
	properties: [{ ...nameProperty, required: true }, additionalFieldsProperty],
	execute,
};

async function execute(run: BambooHrRun): Promise<OutputItem[]> {
	const { parameters, shared } = run;
	const name = parameters.requiredText(nameProperty);
	const fields = readFields(parameters.within(additionalFieldsProperty), 'ignore');
	const values = { ...fields, name };
	// Names are not unique, so a type whose creation was not confirmed is recognized by all of its values.
	const all = {
		description: '',
		linkUrl: '',
		frequencyMonths: 0,
		required: false,
		categoryId: '',
		...values,
	};
	const collection = additionalFieldsProperty;
	const type = await writeType(run, { values, collection }, async () =>
		createTrainingType(shared.transport, values, (one) => compareType(one, all).changes.length === 0),
	);
	shared.training.types.forget();
	return [{ json: toItem(type) }];
}
