import { omit } from 'lodash';
import type { IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';
import { runEnrollmentExplain } from '../../../../src/enrollment/explain';
import { employeeLocator } from '../../../shared/employee-locator';
import type { RunOperation } from '../../../shared/run-for-all-items';
import { clientsFor } from '../../shared/clients';
import { twoOutputs } from '../../shared/output';
import { readEmployeeIds } from '../../shared/read-employee-ids';
import { enrollmentOptions } from './options';
import { ownProperties, ruleProperties } from './properties';
import { areItemsRules, readEnrollmentParameters, readNodeRules } from './read-parameters';

const employee: INodeProperties = {
	...employeeLocator,
	description:
		'The employee to explain. The ID is the number at the end of the URL of the profile page in BambooHR, not the employee number.',
};

export const explain: RunOperation = {
	name: 'Explain',
	value: 'explain',
	action: 'Explain enrollment rules for one employee',
	description: 'Show which rules match one employee, which do not, and why, without writing anything',
	properties: [
		employee,
		...ruleProperties(),
		...ownProperties(omit(enrollmentOptions, 'includeUnchanged', 'lastRuns', 'report', 'since')),
	],
	execute,
};

async function execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const parameters = readEnrollmentParameters(this, readNodeRules(this));
	// Items that are rules do not name people.
	const isOne = areItemsRules(this);
	const employeeIds = readEmployeeIds(this, employee, isOne ? 1 : this.getInputData().length);
	const clients = clientsFor(this, parameters);
	const { items, summary } = await runEnrollmentExplain(clients, parameters, employeeIds);
	return await twoOutputs(
		this,
		items.map((item, index) => (isOne ? { item } : { item, index })),
		summary,
		parameters,
	);
}
