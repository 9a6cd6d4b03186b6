import type { IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';
import { runSync } from '../../../../src/people/run';
import { clientsFor } from '../../shared/clients';
import { runExclusively } from '../../shared/turns/run-exclusively';
import { twoOutputs } from '../../shared/output';
import { inputOf } from '../../shared/scope';
import { readPeopleParameters } from './read-parameters';
import { optionsFor } from './settings-properties';

export const description: INodeProperties[] = [
	optionsFor('sync', [
		{
			displayName: 'On Limit',
			name: 'onLimit',
			type: 'options',
			options: [
				{ name: 'Hold', value: 'hold', description: 'End with the status held; the items tell who it is' },
				{ name: 'Stop', value: 'stop', description: 'Fail with a message that tells how many there are' },
			],
			default: 'stop',
			description:
				'What happens when more people would lose access than the limits allow. Nothing is written either way.',
		},
	]),
];

export async function execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const parameters = readPeopleParameters(this);
	const clients = clientsFor(this, parameters);
	const { items, summary } = await runExclusively(this, async () => await runSync(clients, parameters));
	return await twoOutputs(
		this,
		items.map((item) => ({ item, index: inputOf(this, item) })),
		summary,
		parameters,
	);
}
