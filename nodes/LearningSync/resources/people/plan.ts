import type { IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';
import { runPlan } from '../../../../src/people/run';
import { clientsFor } from '../../shared/clients';
import { twoOutputs } from '../../shared/output';
import { inputOf } from '../../shared/scope';
import { readPeopleParameters } from './read-parameters';
import { optionsFor } from './settings-properties';

export const description: INodeProperties[] = [optionsFor('plan')];

export async function execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const parameters = readPeopleParameters(this);
	const clients = clientsFor(this, parameters);
	const { items, summary } = await runPlan(clients, parameters);
	return await twoOutputs(
		this,
		items.map((item) => ({ item, index: inputOf(this, item) })),
		summary,
		parameters,
	);
}
