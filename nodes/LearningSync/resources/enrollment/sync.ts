import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { runEnrollmentSync } from '../../../../src/enrollment/run';
import type { RunOperation } from '../../../shared/run-for-all-items';
import { clientsFor } from '../../shared/clients';
import { runExclusively } from '../../shared/lock/run-exclusively';
import { readOptions } from '../../shared/options/read-options';
import { twoOutputs } from '../../shared/output';
import { inputOf } from '../../shared/scope';
import { enrollmentOptions } from './options';
import { limitOptions } from './options/limit-options';
import { planningProperties } from './properties';
import { readEnrollmentParameters, readNodeRules } from './read-parameters';

export const sync: RunOperation = {
	name: 'Sync',
	value: 'sync',
	action: 'Sync enrollments by rules',
	description: 'Enroll whoever needs a course, and end what is no longer needed',
	properties: planningProperties({ ...enrollmentOptions, ...limitOptions }),
	execute,
};

async function execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const parameters = {
		...readEnrollmentParameters(this, readNodeRules(this)),
		...readOptions(this, limitOptions),
	};
	const clients = clientsFor(this, parameters);
	const { items, summary } = await runExclusively(
		this,
		async () => await runEnrollmentSync(clients, parameters),
	);
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
