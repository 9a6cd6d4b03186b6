import type { IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';
import { runApply } from '../../../../src/people/run-apply';
import { transportTo } from '../../../shared/transports';
import type { RunOperation } from '../../../shared/run-for-all-items';
import { applyNotice } from '../../shared/apply-notice';
import { runExclusively } from '../../shared/turns/run-exclusively';
import { twoOutputs } from '../../shared/output';
import { readPeopleParameters } from './read-parameters';
import { mainProperties, optionsCollection } from './settings-properties';
import { withMemory } from './with-memory';

const approveHeld: INodeProperties = {
	displayName: 'Approve Held',
	name: 'approveHeld',
	type: 'boolean',
	default: false,
	description: 'Whether to also do what the plan held because too many people would lose access',
};

export const apply: RunOperation = {
	name: 'Apply',
	value: 'apply',
	action: 'Apply a plan for people',
	description: 'Carry out the changes of a plan that came in as items',
	properties: [
		...mainProperties,
		applyNotice('Only Invite Text is not carried along: with Send Invitation on, enter it here again.'),
		optionsCollection([approveHeld], ['since']),
	],
	execute,
};

async function execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const parameters = readPeopleParameters(this);
	const clients = {
		bambooHr: transportTo(this, 'BambooHR', parameters.concurrency),
		iSpring: transportTo(this, 'iSpring Learn', parameters.concurrency),
	};
	const input = this.getInputData().map(({ json }) => json);
	const { items, summary } = await runExclusively(
		this,
		async () =>
			await withMemory(
				this,
				parameters,
				async (remembering) => await runApply(clients, remembering, input, parameters.approveHeld),
			),
	);
	return await twoOutputs(this, items, summary, parameters);
}
