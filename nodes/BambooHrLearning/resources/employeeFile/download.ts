import type { INodeProperties } from 'n8n-workflow';
import { fetchEmployeeFile } from '../../../../src/bamboohr/files/change-employee-file';
import { extensionOfType, safeFileName } from '../../../../src/bamboohr/files/file-name';
import { parseFileName } from '../../../../src/http/responses/content-disposition';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { withExplanation } from '../../../shared/items/unknown-ids';
import type { BambooHrOperation, BambooHrRun } from '../../shared/BambooHrRun';
import { employeeLocator } from '../../shared/locators';
import { fileIdProperty } from './properties';
import { explainUnknownFile } from './unknown-file';

const outputFieldProperty: INodeProperties = {
	displayName: 'Put Output File in Field',
	name: 'binaryPropertyName',
	type: 'string',
	required: true,
	default: 'data',
	placeholder: 'e.g. data',
	hint: 'The name of the output binary field to put the file in',
};

export const download: BambooHrOperation = {
	name: 'Download',
	value: 'download',
	action: 'Download employee file',
	description: 'Download an employee file',
	properties: [employeeLocator, fileIdProperty, outputFieldProperty],
	execute,
};

async function execute({ context, parameters, shared }: BambooHrRun): Promise<OutputItem[]> {
	const employeeId = parameters.requiredBambooHrId(employeeLocator);
	const fileId = parameters.requiredBambooHrId(fileIdProperty);
	const field = parameters.requiredText(outputFieldProperty);
	const { headers, bytes } = await withExplanation(
		fetchEmployeeFile(shared.transport, employeeId, fileId),
		async (refusal) => await explainUnknownFile(shared.transport, refusal, employeeId, fileId),
	);
	const mimeType = headers['content-type']?.split(';')[0]?.trim() || 'application/octet-stream';
	const extension = extensionOfType(mimeType);
	const fileName =
		safeFileName(parseFileName(headers['content-disposition']), extension) ||
		safeFileName(`file-${fileId}`, extension);
	const binary = await context.helpers.prepareBinaryData(Buffer.from(bytes), fileName, mimeType);
	return [
		{
			json: { fileId, employeeId, fileName, mimeType, fileSize: bytes.length },
			binary: { [field]: binary },
		},
	];
}
