import { omit } from 'lodash';
import type { IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';
import { runExplain } from '../../../../src/people/explain';
import { employeeLocator } from '../../../shared/employee-locator';
import type { RunOperation } from '../../../shared/run-for-all-items';
import { optionCollections } from '../../shared/options/collections';
import { propertiesOf } from '../../shared/options/option';
import { clientsFor } from '../../shared/clients';
import { twoOutputs } from '../../shared/output';
import { readEmployeeIds } from '../../shared/read-employee-ids';
import { peopleOptions } from './options';
import { peopleParameters } from './parameters';
import { readPeopleParameters } from './read-parameters';

const employee: INodeProperties = {
	...employeeLocator,
	description:
		'The employee to explain. The ID is the number at the end of the URL of the profile page in BambooHR, not the employee number.',
};

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
	const employeeIds = readEmployeeIds(this, employee, this.getInputData().length);
	const clients = clientsFor(this, parameters);
	const { items, summary } = await runExplain(clients, parameters, employeeIds);
	return await twoOutputs(
		this,
		items.map((item, index) => ({ item, index })),
		summary,
		parameters,
	);
}
