import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { runPlan } from '../../../../src/people/run';
import type { RunOperation } from '../../../shared/run-for-all-items';
import { optionCollections } from '../../shared/options/collections';
import { propertiesOf } from '../../shared/options/option';
import { clientsFor } from '../../shared/clients';
import { twoOutputs } from '../../shared/output';
import { inputOf, peopleScope } from '../../shared/scope';
import { peopleOptions } from './options';
import { peopleParameters } from './parameters';
import { readPeopleParameters } from './read-parameters';
import { withMemory } from './with-memory';

export const plan: RunOperation = {
	name: 'Plan',
	value: 'plan',
	action: 'Preview people changes',
	description: 'Preview every change without writing anything',
	properties: [
		peopleScope,
		...Object.values(propertiesOf(peopleParameters)),
		...optionCollections({ ...peopleParameters, ...peopleOptions }),
	],
	execute,
};

async function execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const parameters = readPeopleParameters(this);
	const clients = clientsFor(this, parameters);
	const { items, summary } = await withMemory(
		this,
		parameters,
		async (remembering) => await runPlan(clients, remembering),
	);
	return await twoOutputs(
		this,
		items.map((item) => ({ item, index: inputOf(this, item) })),
		summary,
		parameters,
	);
}
