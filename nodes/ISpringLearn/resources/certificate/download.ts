import type { INodeProperties } from 'n8n-workflow';
import { ParameterError } from '../../../../src/errors';
import { fetchCertificate } from '../../../../src/ispring/learning/fetch-certificate';
import { download as fetchWithoutCredential } from '../../../shared/download';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { withExplanation } from '../../../shared/items/unknown-ids';
import type { ISpringOperation, ISpringRun } from '../../shared/ISpringRun';
import { mayBeUnknownId } from '../../shared/unknown-ids';
import { locator } from '../../../shared/locator';
import { optionsCollection } from '../../../shared/collections';

const certificateIdProperty = locator({
	displayName: 'Certificate',
	name: 'certificateId',
	searchListMethod: 'searchCertificates',
	description: 'An issued certificate. Its ID is returned by Get Many.',
	idExample: 'e.g. 3f2504e0-4f89-11d3-9a0c-0305e82c3301',
});

const binaryPropertyNameProperty: INodeProperties = {
	displayName: 'Put Output File in Field',
	name: 'binaryPropertyName',
	type: 'string',
	required: true,
	default: 'data',
	placeholder: 'e.g. data',
	hint: 'The name of the output binary field to put the file in',
};

const fileNameProperty: INodeProperties = {
	displayName: 'File Name',
	name: 'fileName',
	type: 'string',
	default: '',
	placeholder: 'e.g. first-aid.pdf',
	description: 'The name of the file. Leave empty to use the certificate ID.',
};

const optionsProperty = optionsCollection([fileNameProperty]);

export const download: ISpringOperation = {
	name: 'Download',
	value: 'download',
	action: 'Download certificate',
	description: 'Download the PDF of an issued certificate',
	properties: [certificateIdProperty, binaryPropertyNameProperty, optionsProperty],
	execute,
};

async function execute({ context, parameters, shared }: ISpringRun): Promise<OutputItem[]> {
	const certificateId = parameters.requiredISpringId(certificateIdProperty);
	const field = parameters.requiredText(binaryPropertyNameProperty);
	const customName = parameters.within(optionsProperty).text(fileNameProperty);

	const bytes = await withExplanation(
		fetchCertificate(
			shared.transport,
			async (url) => await fetchWithoutCredential(context, url),
			certificateId,
		),
		(refusal) => (mayBeUnknownId(refusal) ? unknownCertificate(certificateId) : undefined),
	);
	if (bytes === undefined) throw unknownCertificate(certificateId);
	const fileName = customName || `${certificateId}.pdf`;
	const file = await context.helpers.prepareBinaryData(Buffer.from(bytes), fileName, 'application/pdf');
	return [{ json: { certificateId, fileName, fileSize: bytes.length }, binary: { [field]: file } }];
}

function unknownCertificate(id: string): ParameterError {
	return new ParameterError(
		certificateIdProperty.displayName,
		`the certificate ${id} does not exist in iSpring Learn.`,
		'A certificate is lost when its enrollment is archived or deleted. Use an ID from Get Many.',
	);
}
