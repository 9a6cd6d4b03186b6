import { omit } from 'lodash';
import type { IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';
import { z } from 'zod/v3';
import { ParameterError } from '../../../../src/errors';
import { runExplain } from '../../../../src/people/explain';
import { employeeLocator } from '../../../shared/employee-locator';
import type { RunOperation } from '../../../shared/run-for-all-items';
import { optionCollections } from '../../shared/options/collections';
import { propertiesOf } from '../../shared/options/option';
import { clientsFor } from '../../shared/clients';
import { twoOutputs } from '../../shared/output';
import { peopleOptions } from './options';
import { peopleParameters } from './parameters';
import { readPeopleParameters } from './read-parameters';

const employee: INodeProperties = {
	...employeeLocator,
	description:
		'The employee to explain. The ID is the number at the end of the URL of the profile page in BambooHR, not the employee number.',
};

const idShape = z
	.union([z.string(), z.number()])
	.transform((id) => String(id).trim())
	.catch('');

export const explain: RunOperation = {
	name: 'Explain',
	value: 'explain',
	action: 'Explain people sync for one employee',
	description: 'Show step by step what a sync would do for one employee and why, without writing anything',
	properties: [
		employee,
		...Object.values(propertiesOf(peopleParameters)),
		...optionCollections({
			...peopleParameters,
			...omit(peopleOptions, 'includeUnchanged', 'lastRuns', 'report', 'since'),
		}),
	],
	execute,
};

async function execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const parameters = readPeopleParameters(this);
	const employeeIds = this.getInputData().map((_, item) => {
		const id = idShape.parse(this.getNodeParameter(employee.name, item, '', { extractValue: true }));
		if (id === '') {
			throw new ParameterError(
				employee.displayName,
				`it is empty for input item ${item + 1}.`,
				'Choose an employee, or correct the expression.',
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
