import { isBinaryValue, type IBinaryData, type INodeProperties } from 'n8n-workflow';
import { MAX_FILE_BYTES } from '../../../../src/bamboohr/files/employee-files';
import { extensionOfType, safeFileName } from '../../../../src/bamboohr/files/file-name';
import type { Parameters } from '../../../shared/items/Parameters';
import type { BambooHrRun } from '../../shared/BambooHrRun';

export const inputFieldProperty: INodeProperties = {
	displayName: 'Input Data Field Name',
	name: 'binaryPropertyName',
	type: 'string',
	required: true,
	default: 'data',
	placeholder: 'e.g. data',
	hint: 'The name of the input binary field containing the file to be uploaded',
	description: 'The binary field of the input item that contains the file. The limit is 20 MB.',
};

export const fileNameProperty: INodeProperties = {
	displayName: 'File Name',
	name: 'fileName',
	type: 'string',
	default: '',
	placeholder: 'e.g. first-aid.pdf',
	description:
		'The name of the file in BambooHR. Leave empty to keep its name. A missing extension is added.',
};

export interface InputFile {
	name: string;
	contentType: string;
	bytes: Uint8Array;
}

/** The type becomes part of a header, so parameters and other texts are not accepted. */
const CONTENT_TYPE = /^[\w.+-]+\/[\w.+-]+$/;

/**
 * The file of an item with its name in BambooHR, checked before anything is sent.
 *
 * @throws ParameterError for a file that BambooHR would refuse
 */
export async function readInputFile(
	{ context, item, parameters }: BambooHrRun,
	options: Parameters,
): Promise<InputFile> {
	const { source, binary } = findFile(parameters, (field) => context.helpers.assertBinaryData(item, field));
	const tooLarge = 'the file is larger than the limit of 20 MB.';
	// Checked before the file is read into memory, if its size is known.
	if ((binary.bytes ?? 0) > MAX_FILE_BYTES) return refuseFile(parameters, tooLarge);
	const bytes = await context.helpers.getBinaryDataBuffer(item, source);
	if (bytes.length > MAX_FILE_BYTES) return refuseFile(parameters, tooLarge);
	if (bytes.length === 0) return refuseFile(parameters, 'the file is empty.');

	const contentType = (binary.mimeType ?? '').split(';')[0]?.trim() ?? '';
	const customName = options.text(fileNameProperty);
	const extension = binary.fileExtension || extensionOfType(contentType);
	const name = safeFileName(customName || (binary.fileName ?? ''), extension);
	if (name === '' && customName !== '') {
		options.refuse(fileNameProperty, `"${customName}" is not a valid file name.`);
	}
	return {
		name: name || safeFileName('file', extension),
		contentType: CONTENT_TYPE.test(contentType) ? contentType : 'application/octet-stream',
		bytes,
	};
}

/** The parameter contains the name of a binary field, or, if it is an expression, possibly the file itself. */
function findFile(
	parameters: Parameters,
	assert: (field: string) => IBinaryData,
): { source: string | IBinaryData; binary: IBinaryData } {
	const raw = parameters.raw(inputFieldProperty);
	if (isBinaryValue(raw)) return { source: raw, binary: raw };
	const field = parameters.requiredText(inputFieldProperty);
	try {
		return { source: field, binary: assert(field) };
	} catch {
		return refuseFile(parameters, `the item has no binary field "${field}".`);
	}
}

function refuseFile(parameters: Parameters, what: string): never {
	const hint = 'Check the binary output of the previous node.';
	return parameters.refuse(inputFieldProperty, what, hint);
}
