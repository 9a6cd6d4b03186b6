import { deleteTrainingType } from '../../../../src/bamboohr/training/training-types';
import { ParameterError } from '../../../../src/errors';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { withExplanation } from '../../../shared/items/unknown-ids';
import type { BambooHrOperation, BambooHrRun } from '../../shared/BambooHrRun';
import { trainingTypeLocator } from '../../shared/locators';
import { explainUnknownId } from '../../shared/unknown-ids';

export const remove: BambooHrOperation = {
	name: 'Delete',
	value: 'delete',
	action: 'Delete training type',
	description:
		'Permanently delete a training type. BambooHR does not allow this while employees have training records of this type.',
	properties: [trainingTypeLocator],
	execute,
};

async function execute({ parameters, shared }: BambooHrRun): Promise<OutputItem[]> {
	const trainingTypeId = parameters.requiredBambooHrId(trainingTypeLocator);
	const property = trainingTypeLocator;
	await withExplanation(deleteTrainingType(shared.transport, trainingTypeId), async (refusal) => {
		const ids = [{ property, kind: 'trainingType', id: trainingTypeId } as const];
		const unknown = await explainUnknownId(shared, refusal, ids);
		if (unknown || refusal.status !== 400) return unknown;
		// This is the only documented reason for a 400 (docs/apis/bamboohr.md#training-types).
		return new ParameterError(
			property.displayName,
			`BambooHR does not delete the training type ${trainingTypeId} while employees have training records of this type.`,
			'Delete those training records first, or keep the training type.',
		);
	});
	shared.training.types.forget();
	return [{ json: { deleted: true, trainingTypeId } }];
}
