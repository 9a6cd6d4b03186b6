import { renameTrainingCategory } from '../../../../src/bamboohr/training/training-categories';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { withExplanation } from '../../../shared/items/unknown-ids';
import type { BambooHrOperation, BambooHrRun } from '../../shared/BambooHrRun';
import { trainingCategoryLocator } from '../../shared/locators';
import { explainUnknownId } from '../../shared/unknown-ids';
import { explainNameTaken } from './name-taken';
import { nameProperty, toItem } from './properties';

export const update: BambooHrOperation = {
	name: 'Update',
	value: 'update',
	action: 'Update training category',
	description: 'Rename a training category',
	properties: [trainingCategoryLocator, nameProperty],
	execute,
};

async function execute({ parameters, shared }: BambooHrRun): Promise<OutputItem[]> {
	const id = parameters.requiredBambooHrId(trainingCategoryLocator);
	const name = parameters.requiredText(nameProperty);
	const ids = [{ property: trainingCategoryLocator, kind: 'trainingCategory', id } as const];
	const category = await withExplanation(
		renameTrainingCategory(shared.transport, id, name),
		async (refusal) =>
			(await explainNameTaken(shared.training, refusal, name)) ??
			(await explainUnknownId(shared, refusal, ids)),
	);
	shared.training.categories.forget();
	return [{ json: toItem(category) }];
}
