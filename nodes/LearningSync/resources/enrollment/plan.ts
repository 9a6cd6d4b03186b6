import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { runEnrollmentPlan } from '../../../../src/enrollment/run';
import type { RunOperation } from '../../../shared/run-for-all-items';
import { clientsFor } from '../../shared/clients';
import { twoOutputs } from '../../shared/output';
import { inputOf } from '../../shared/scope';
import { enrollmentOptions } from './options';
import { planningProperties } from './properties';
import { readEnrollmentParameters, readNodeRules } from './read-parameters';

export const plan: RunOperation = {
	name: 'Plan',
	value: 'plan',
	action: 'Preview enrollment changes',
	description: 'Preview who would be enrolled, and what would be ended, without writing anything',
	properties: planningProperties(enrollmentOptions),
	execute,
};

async function execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const parameters = readEnrollmentParameters(this, readNodeRules(this));
	const { items, summary } = await runEnrollmentPlan(clientsFor(this, parameters), parameters);
	return await twoOutputs(
		this,
		items.map((item) => {
			// A run is limited to people, and not to enrollments.
			const { employeeId, userId } = item;
			return { item, index: inputOf(this, { employeeId, userId }) };
		}),
		summary,
		parameters,
	);
}
