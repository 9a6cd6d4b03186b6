import type { IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';
import { ParameterError } from '../../../../src/errors';
import { runExplain } from '../../../../src/people/explain';
import { transportTo } from '../../../shared/transports';
import type { RunOperation } from '../../../shared/run-for-all-items';
import { twoOutputs } from '../../shared/output';
import { readPeopleParameters } from './read-parameters';
import { mainProperties, optionsCollection } from './settings-properties';

const employeeId: INodeProperties = {
	displayName: 'Employee ID',
	name: 'employeeId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 123',
	description:
		"BambooHR's own ID of the employee: the number at the end of the address of the profile page, not the employee number",
};

export const explain: RunOperation = {
	name: 'Explain',
	value: 'explain',
	action: 'Explain what happens to a person',
	description: 'Tell step by step what a sync would do with one employee and why, without writing',
	properties: [
		employeeId,
		...mainProperties,
		optionsCollection([], ['includeUnchanged', 'lastRuns', 'report', 'since']),
	],
	execute,
};

async function execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
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
	const clients = {
		bambooHr: transportTo(this, 'BambooHR', parameters.concurrency),
		iSpring: transportTo(this, 'iSpring Learn', parameters.concurrency),
	};
	const { items, summary } = await runExplain(clients, parameters, employeeIds);
	return await twoOutputs(
		this,
		items.map((item, index) => ({ item, index })),
		summary,
		parameters,
	);
}
