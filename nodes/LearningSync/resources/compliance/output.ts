import type { IBinaryKeyData, IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { ComplianceFiles } from '../../../../src/compliance/run-report';
import type { ComplianceSummary } from '../../../../src/compliance/summary';
import { toDisplayText } from '../../../../src/text/display-text';
import { toJson } from '../../../shared/items/to-json';
import { showWarnings } from '../../shared/output';

/** The items of the two outputs. All belong to all input items, because a run covers the whole company. */
export function complianceOutputs(
	context: IExecuteFunctions,
	items: readonly IDataObject[],
	{ warnings, ...rest }: ComplianceSummary,
	binary?: IBinaryKeyData,
): INodeExecutionData[][] {
	const summary: ComplianceSummary = { ...rest, warnings: warnings.map(toDisplayText) };
	showWarnings(context, summary.warnings);
	const pairedItem = context.getInputData().map((_, item) => ({ item }));
	return [
		items.map((item) => ({ json: item, pairedItem })),
		[{ json: toJson(summary), ...(binary ? { binary } : {}), pairedItem }],
	];
}

/** The files of a report as n8n keeps them. */
export async function reportFiles(
	context: IExecuteFunctions,
	{ matrix, gaps, evidence }: ComplianceFiles,
	day: string,
): Promise<IBinaryKeyData> {
	const prepare = async (bytes: Buffer, name: string, type: string) =>
		await context.helpers.prepareBinaryData(bytes, name, type);
	return {
		matrix: await prepare(Buffer.from(matrix), `training-matrix-${day}.html`, 'text/html'),
		gaps: await prepare(gaps, `training-gaps-${day}.csv`, 'text/csv'),
		evidence: await prepare(evidence, `training-evidence-${day}.csv`, 'text/csv'),
	};
}
