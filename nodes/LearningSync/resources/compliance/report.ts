import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { runComplianceReport } from '../../../../src/compliance/run-report';
import type { RunOperation } from '../../../shared/run-for-all-items';
import { clientsFor } from '../../shared/clients';
import { readOptions } from '../../shared/options/read-options';
import { personLinks, type PersonLinks } from '../../shared/person-links';
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
	});
	const linksOf = await personLinks(this);
	// A person has an item for each course, and all of them the same links.
	const links = new Map<string, PersonLinks>();
	const linked = items.map((item) => {
		const own = links.get(item.employeeId) ?? linksOf(item);
		links.set(item.employeeId, own);
		return Object.assign(item, own);
	});
	return complianceOutputs(this, linked, summary, files && (await reportFiles(this, files, summary.day)));
}
