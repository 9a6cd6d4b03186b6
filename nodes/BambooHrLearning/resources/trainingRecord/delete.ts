import { updateDisplayOptions } from 'n8n-workflow';
import { deleteTrainingRecord } from '../../../../src/bamboohr/training/training-records';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { naming, unknownId } from '../../../shared/items/known-ids';
import type { BambooHrRun } from '../../shared/BambooHrRun';
import { recordIdProperty } from './properties';

export const description = updateDisplayOptions(
	{ show: { resource: ['trainingRecord'], operation: ['delete'] } },
	[recordIdProperty],
);

export async function execute({ parameters, shared }: BambooHrRun): Promise<OutputItem[]> {
	const trainingRecordId = parameters.requiredBambooHrId(recordIdProperty);
	await naming(deleteTrainingRecord(shared.transport, trainingRecordId), ({ status }) =>
		status === 404 ? unknownId(recordIdProperty, 'BambooHR', trainingRecordId) : undefined,
	);
	return [{ json: { deleted: true, trainingRecordId } }];
}
