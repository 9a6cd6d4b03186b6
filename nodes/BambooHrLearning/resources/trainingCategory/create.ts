import { categoryNamed, createTrainingCategory } from '../../../../src/bamboohr/training/training-categories';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { naming } from '../../../shared/items/known-ids';
import type { BambooHrOperation, BambooHrRun } from '../../shared/BambooHrRun';
import { writeInto } from '../../shared/training-lists';
import { nameTaken, nameTakenOf } from './name-taken';
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
	const category = await writeInto(
		categories,
		async () =>
			await naming(
				createTrainingCategory(shared.transport, name),
				async (refusal) => await nameTakenOf(shared.training, refusal, name),
			),
	);
	return [{ json: toItem(category) }];
}
