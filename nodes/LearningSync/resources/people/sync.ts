import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { runSync } from '../../../../src/people/run';
import type { RunOperation } from '../../../shared/run-for-all-items';
import { runExclusively } from '../../shared/lock/run-exclusively';
import { optionCollections } from '../../shared/options/collections';
import { propertiesOf } from '../../shared/options/option';
import { readOptions } from '../../shared/options/read-options';
import { clientsFor } from '../../shared/clients';
import { twoOutputs } from '../../shared/output';
import { inputOf, peopleScope } from '../../shared/scope';
import { peopleOptions } from './options';
import { limitOptions } from './options/limit-options';
import { peopleParameters } from './parameters';
import { readPeopleParameters } from './read-parameters';
import { withMemory } from './with-memory';

export const sync: RunOperation = {
	name: 'Sync',
	value: 'sync',
	action: 'Sync people changes',
	description: 'Create, update, and deactivate iSpring Learn users to match the employees in BambooHR',
	properties: [
		peopleScope,
		...Object.values(propertiesOf(peopleParameters)),
		...optionCollections({ ...peopleParameters, ...peopleOptions, ...limitOptions }),
	],
	execute,
};

async function execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const parameters = { ...readPeopleParameters(this), ...readOptions(this, limitOptions) };
	const clients = clientsFor(this, parameters);
	const { items, summary } = await runExclusively(
		this,
		async () =>
			await withMemory(this, parameters, async (remembering) => await runSync(clients, remembering)),
	);
	return await twoOutputs(
		this,
		items.map((item) => ({ item, index: inputOf(this, item) })),
		summary,
		parameters,
	);
}
