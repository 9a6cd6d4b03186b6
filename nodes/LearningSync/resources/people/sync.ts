import type { IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';
import { runSync } from '../../../../src/people/run';
import { transportTo } from '../../../shared/transports';
import type { RunOperation } from '../../../shared/run-for-all-items';
import { runExclusively } from '../../shared/turns/run-exclusively';
import { twoOutputs } from '../../shared/output';
import { inputOf, peopleScope } from '../../shared/scope';
import { readPeopleParameters } from './read-parameters';
import { mainProperties, optionsCollection } from './settings-properties';
import { withMemory } from './with-memory';

const onLimit: INodeProperties = {
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
};

export const sync: RunOperation = {
	name: 'Sync',
	value: 'sync',
	action: 'Sync people',
	description: 'Create, update and switch off users of iSpring Learn so that they are as in BambooHR',
	properties: [peopleScope, ...mainProperties, optionsCollection([onLimit])],
	execute,
};

async function execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const parameters = readPeopleParameters(this);
	const clients = {
		bambooHr: transportTo(this, 'BambooHR', parameters.concurrency),
		iSpring: transportTo(this, 'iSpring Learn', parameters.concurrency),
	};
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
