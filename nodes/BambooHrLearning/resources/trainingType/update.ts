import { isEmpty } from 'lodash';
import { updateTrainingType } from '../../../../src/bamboohr/training/training-types';
import type { OutputItem } from '../../../shared/items/ItemRun';
import type { BambooHrOperation, BambooHrRun } from '../../shared/BambooHrRun';
import { hasValue } from '../../shared/provided-fields';
import { trainingTypeLocator } from '../../shared/locators';
import { nameProperty, updateFieldsProperty } from './properties';
import { readFields } from './read-fields';
import { toItem } from './to-item';
import { writeType } from './write-type';

export const update: BambooHrOperation = {
	name: 'Update',
	value: 'update',
	action: 'Update training type',
	description: 'Update fields of a training type',
	properties: [trainingTypeLocator, updateFieldsProperty],
	execute,
};

async function execute(run: BambooHrRun): Promise<OutputItem[]> {
	const { parameters, shared } = run;
	const typeId = parameters.requiredBambooHrId(trainingTypeLocator);
	const fields = parameters.within(updateFieldsProperty);
	const values = {
		...readFields(fields, 'clear'),
		...(hasValue(fields, nameProperty) ? { name: fields.requiredText(nameProperty) } : {}),
	};
	if (isEmpty(values)) {
		parameters.refuse(updateFieldsProperty, 'there is nothing to change.', 'Add at least one field.');
	}
	const collection = updateFieldsProperty;
	const ids = [{ property: trainingTypeLocator, kind: 'trainingType', id: typeId } as const];
	const type = await writeType(
		run,
		{ values, collection, ids },
		async () => await updateTrainingType(shared.transport, typeId, values),
	);
	shared.training.types.forget();
	return [{ json: toItem(type) }];
}
