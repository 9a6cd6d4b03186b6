import { deleteTrainingRecord } from '../../../../src/bamboohr/training/training-records';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { withExplanation } from '../../../shared/items/unknown-ids';
import type { BambooHrOperation, BambooHrRun } from '../../shared/BambooHrRun';
import { unknownInPath } from '../../shared/unknown-ids';
import { recordIdProperty } from './properties';

export const remove: BambooHrOperation = {
	name: 'Delete',
	value: 'delete',
	action: 'Delete training record',
	description: 'Permanently delete a training record',
	properties: [recordIdProperty],
	execute,
};

async function execute({ parameters, shared }: BambooHrRun): Promise<OutputItem[]> {
	const trainingRecordId = parameters.requiredBambooHrId(recordIdProperty);
	await withExplanation(deleteTrainingRecord(shared.transport, trainingRecordId), (refusal) =>
		unknownInPath(refusal, recordIdProperty, trainingRecordId),
	);
	return [{ json: { deleted: true, trainingRecordId } }];
}
