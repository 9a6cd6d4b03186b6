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
	hint: 'The name of the input binary field that holds the file',
	description: 'The binary field of the input item with the file, of 20 MB at most',
};

export const fileNameProperty: INodeProperties = {
	displayName: 'File Name',
	name: 'fileName',
	type: 'string',
	default: '',
	placeholder: 'e.g. first-aid.pdf',
	description:
		'What to call the file in BambooHR. Leave empty to keep its own name; an extension that is missing is added.',
};

export interface InputFile {
	name: string;
	contentType: string;
	bytes: Uint8Array;
}

/** It goes into a header: anything but a plain type is none. */
const CONTENT_TYPE = /^[\w.+-]+\/[\w.+-]+$/;

/**
 * The file of an item with the name that it gets, checked before anything is sent.
 *
 * @throws ParameterError for a file that BambooHR would refuse
 */
export async function readInputFile(
	{ context, item, parameters }: BambooHrRun,
	options: Parameters,
): Promise<InputFile> {
	const { source, binary } = findFile(parameters, (field) => context.helpers.assertBinaryData(item, field));
	const tooLarge = 'the file is larger than the 20 MB that BambooHR takes.';
	// Before it is read into memory, where its size is known.
	if ((binary.bytes ?? 0) > MAX_FILE_BYTES) return refuseFile(parameters, tooLarge);
	const bytes = await context.helpers.getBinaryDataBuffer(item, source);
	if (bytes.length > MAX_FILE_BYTES) return refuseFile(parameters, tooLarge);
	if (bytes.length === 0) return refuseFile(parameters, 'the file is empty.');

	const contentType = (binary.mimeType ?? '').split(';')[0]?.trim() ?? '';
	const given = options.text(fileNameProperty);
	const extension = binary.fileExtension || extensionOfType(contentType);
	const name = safeFileName(given || (binary.fileName ?? ''), extension);
	if (name === '' && given !== '') options.refuse(fileNameProperty, `"${given}" is no name for a file.`);
	return {
		name: name || safeFileName('file', extension),
		contentType: CONTENT_TYPE.test(contentType) ? contentType : 'application/octet-stream',
		bytes,
	};
}

/** By the name of a field, or, from an expression, the file itself. */
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
		return refuseFile(parameters, `the item has no file in a binary field called "${field}".`);
	}
}

function refuseFile(parameters: Parameters, what: string): never {
	const hint = 'Check which file the previous node puts out, and in which field.';
	return parameters.refuse(inputFieldProperty, what, hint);
}
