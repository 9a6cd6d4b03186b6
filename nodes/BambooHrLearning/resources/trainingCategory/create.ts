import { categoryNamed, createTrainingCategory } from '../../../../src/bamboohr/training/training-categories';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { withExplanation } from '../../../shared/items/unknown-ids';
import type { BambooHrOperation, BambooHrRun } from '../../shared/BambooHrRun';
import { writeThrough } from '../../shared/training-lists';
import { nameTaken, explainNameTaken } from './name-taken';
import { nameProperty, toItem } from './properties';

export const create: BambooHrOperation = {
	name: 'Create',
	value: 'create',
	action: 'Create training category',
	description: 'Create a training category, unless one with the same name exists',
	properties: [nameProperty],
	execute,
};

async function execute({ parameters, shared }: BambooHrRun): Promise<OutputItem[]> {
	const name = parameters.requiredText(nameProperty);
	const { categories } = shared.training;
	const existing = categoryNamed(await categories.get(), name);
	if (existing) throw nameTaken(existing);
	const category = await writeThrough(
		categories,
		async () =>
			await withExplanation(
				createTrainingCategory(shared.transport, name),
				async (refusal) => await explainNameTaken(shared.training, refusal, name),
			),
	);
	return [{ json: toItem(category) }];
}
