import { updateDisplayOptions } from 'n8n-workflow';
import { deleteEmployeeFile } from '../../../../src/bamboohr/files/change-employee-file';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { naming } from '../../../shared/items/known-ids';
import type { BambooHrRun } from '../../shared/BambooHrRun';
import { employeeLocator } from '../../shared/locators';
import { fileIdProperty } from './properties';
import { explainUnknownFile } from './unknown-file';

export const description = updateDisplayOptions(
	{ show: { resource: ['employeeFile'], operation: ['delete'] } },
	[employeeLocator, fileIdProperty],
);

export async function execute({ parameters, shared: { transport } }: BambooHrRun): Promise<OutputItem[]> {
	const employeeId = parameters.requiredBambooHrId(employeeLocator);
	const fileId = parameters.requiredBambooHrId(fileIdProperty);
	await naming(
		deleteEmployeeFile(transport, employeeId, fileId),
		async (refusal) => await explainUnknownFile(transport, refusal, employeeId, fileId),
	);
	return [{ json: { deleted: true, fileId, employeeId } }];
}
