import { deleteEmployeeFile } from '../../../../src/bamboohr/files/change-employee-file';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { withExplanation } from '../../../shared/items/unknown-ids';
import type { BambooHrOperation, BambooHrRun } from '../../shared/BambooHrRun';
import { employeeLocator } from '../../shared/locators';
import { fileIdProperty } from './properties';
import { explainUnknownFile } from './unknown-file';

export const remove: BambooHrOperation = {
	name: 'Delete',
	value: 'delete',
	action: 'Delete employee file',
	description: 'Permanently delete an employee file',
	properties: [employeeLocator, fileIdProperty],
	execute,
};

async function execute({ parameters, shared: { transport } }: BambooHrRun): Promise<OutputItem[]> {
	const employeeId = parameters.requiredBambooHrId(employeeLocator);
	const fileId = parameters.requiredBambooHrId(fileIdProperty);
	await withExplanation(
		deleteEmployeeFile(transport, employeeId, fileId),
		async (refusal) => await explainUnknownFile(transport, refusal, employeeId, fileId),
	);
	return [{ json: { deleted: true, fileId, employeeId } }];
}
