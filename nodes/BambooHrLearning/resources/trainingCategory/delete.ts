import { deleteTrainingCategory } from '../../../../src/bamboohr/training/training-categories';
import type { OutputItem } from '../../../shared/items/ItemRun';
import type { BambooHrOperation, BambooHrRun } from '../../shared/BambooHrRun';
import { trainingCategoryLocator } from '../../shared/locators';
import { checkingIds } from '../../shared/unknown-ids';

export const remove: BambooHrOperation = {
	name: 'Delete',
	value: 'delete',
	action: 'Delete training category',
	description: 'Permanently delete a training category',
	properties: [trainingCategoryLocator],
	execute,
};

async function execute({ parameters, shared }: BambooHrRun): Promise<OutputItem[]> {
	const id = parameters.requiredBambooHrId(trainingCategoryLocator);
	await checkingIds(
		shared,
		[{ property: trainingCategoryLocator, kind: 'trainingCategory', id }],
		deleteTrainingCategory(shared.transport, id),
	);
	shared.training.categories.forget();
	return [{ json: { deleted: true, trainingCategoryId: id } }];
}
