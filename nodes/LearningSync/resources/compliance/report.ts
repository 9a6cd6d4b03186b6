import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { ComplianceItem } from '../../../../src/compliance/ComplianceItem';
import { runComplianceReport } from '../../../../src/compliance/run-report';
import type { RunOperation } from '../../../shared/run-for-all-items';
import { clientsFor } from '../../shared/clients';
import { readOptions } from '../../shared/options/read-options';
import { personLinks } from '../../shared/person-links';
import { complianceOptions } from './options';
import { reportOptions } from './options/report-options';
import { complianceOutputs, reportFiles } from './output';
import { complianceProperties } from './properties';
import { readComplianceParameters } from './read-parameters';

export const report: RunOperation = {
	name: 'Report',
	value: 'report',
	action: 'Report training compliance',
	description:
		'List who lacks a required course, with a page and tables for auditors, without writing anything',
	properties: complianceProperties({}, { ...complianceOptions, ...reportOptions }),
	execute,
};

async function execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const { settings, ...parameters } = readComplianceParameters(this);
	const { groupBy, ...output } = readOptions(this, reportOptions);
	const { items, summary, files } = await runComplianceReport(clientsFor(this, parameters), {
		...parameters,
		...output,
		settings: { ...settings, groupBy },
		linksOf: await personLinks(this),
	});
	return complianceOutputs(
		this,
		plain(items),
		summary,
		files && (await reportFiles(this, files, summary.day)),
	);
}

/** The same items with n8n's type: a copy of hundreds of thousands would take more memory than all that was read. */
function plain(
	items: ReadonlyArray<{ [Name in keyof ComplianceItem]: ComplianceItem[Name] }>,
): readonly IDataObject[] {
	return items;
}
