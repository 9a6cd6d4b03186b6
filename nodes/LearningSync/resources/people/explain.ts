import { omit } from 'lodash';
import type { IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';
import { ParameterError } from '../../../../src/errors';
import { runExplain } from '../../../../src/people/explain';
import type { RunOperation } from '../../../shared/run-for-all-items';
import { optionCollections } from '../../shared/options/collections';
import { propertiesOf } from '../../shared/options/option';
import { clientsFor } from '../../shared/clients';
import { twoOutputs } from '../../shared/output';
import { peopleOptions } from './options';
import { peopleParameters } from './parameters';
import { readPeopleParameters } from './read-parameters';

const employeeId: INodeProperties = {
	displayName: 'Employee ID',
	name: 'employeeId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 123',
	description:
		'The BambooHR ID of the employee: the number at the end of the URL of the profile page, not the employee number',
};

export const explain: RunOperation = {
	name: 'Explain',
	value: 'explain',
	action: 'Explain people sync for one employee',
	description: 'Show step by step what a sync would do for one employee and why, without writing anything',
	properties: [
		employeeId,
		...Object.values(propertiesOf(peopleParameters)),
		...optionCollections(omit(peopleOptions, 'includeUnchanged', 'lastRuns', 'report', 'since')),
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
				`it is empty for input item ${item + 1}.`,
				'Enter the BambooHR ID of an employee, or correct the expression.',
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
