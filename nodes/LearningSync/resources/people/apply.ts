import type { IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';
import { runApply } from '../../../../src/people/run-apply';
import { clientsFor } from '../../shared/clients';
import { applyNotice } from '../../shared/apply-notice';
import { runExclusively } from '../../shared/turns/run-exclusively';
import { twoOutputs } from '../../shared/output';
import { readPeopleParameters } from './read-parameters';
import { optionsFor } from './settings-properties';

export const description: INodeProperties[] = [
	applyNotice(
		'people',
		'Only Invite Text is not carried along: with Send Invitation on, enter it here again.',
	),
	optionsFor(
		'apply',
		[
			{
				displayName: 'Approve Held',
				name: 'approveHeld',
				type: 'boolean',
				default: false,
				description: 'Whether to also do what the plan held because too many people would lose access',
			},
		],
		['since'],
	),
];

export async function execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const parameters = readPeopleParameters(this);
	const clients = clientsFor(this, parameters);
	const input = this.getInputData().map(({ json }) => json);
	const { items, summary } = await runExclusively(
		this,
		async () => await runApply(clients, parameters, input, parameters.approveHeld),
	);
	return await twoOutputs(this, items, summary, parameters);
}
