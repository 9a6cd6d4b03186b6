import { deleteTrainingCategory } from '../../../../src/bamboohr/training/training-categories';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { withExplanation } from '../../../shared/items/unknown-ids';
import type { BambooHrOperation, BambooHrRun } from '../../shared/BambooHrRun';
import { trainingCategoryLocator } from '../../shared/locators';
import { explainUnknownId } from '../../shared/unknown-ids';

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
	const given = [{ property: trainingCategoryLocator, kind: 'trainingCategory', id } as const];
	await withExplanation(
		deleteTrainingCategory(shared.transport, id),
		async (refusal) => await explainUnknownId(shared, refusal, given),
	);
	shared.training.categories.forget();
	return [{ json: { deleted: true, trainingCategoryId: id } }];
}
