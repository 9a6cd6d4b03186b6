import type { IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';
import { ParameterError } from '../../../../src/errors';
import { runExplain } from '../../../../src/people/explain';
import { clientsFor } from '../../shared/clients';
import { twoOutputs } from '../../shared/output';
import { readPeopleParameters } from './read-parameters';
import { optionsFor } from './settings-properties';

export const description: INodeProperties[] = [
	{
		displayName: 'Employee ID',
		name: 'employeeId',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 123',
		description:
			"BambooHR's own ID of the employee: the number at the end of the address of the profile page, not the employee number",
		displayOptions: { show: { resource: ['people'], operation: ['explain'] } },
	},
	optionsFor('explain', [], ['includeUnchanged', 'lastRuns', 'report', 'since']),
];

export async function execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const parameters = readPeopleParameters(this);
	const employeeIds = this.getInputData().map((_, item) => {
		const id = String(this.getNodeParameter('employeeId', item, '') ?? '').trim();
		if (id === '') {
			throw new ParameterError(
				'Employee ID',
				`it is empty for item ${item + 1}.`,
				'Enter the ID of an employee.',
			);
		}
		return id;
	});
	const clients = clientsFor(this, parameters);
	const { items, summary } = await runExplain(clients, parameters, employeeIds);
	return await twoOutputs(
		this,
		items.map((item, index) => ({ item, index })),
		summary,
		parameters,
	);
}
