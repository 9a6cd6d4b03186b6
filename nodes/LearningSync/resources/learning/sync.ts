import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { runLearningSync } from '../../../../src/learning/run';
import type { RunOperation } from '../../../shared/run-for-all-items';
import { runExclusively } from '../../shared/lock/run-exclusively';
import { optionCollections } from '../../shared/options/collections';
import { propertiesOf } from '../../shared/options/option';
import { twoOutputs } from '../../shared/output';
import { enrollmentScope, inputOf } from '../../shared/scope';
import { learningOptions } from './options';
import { learningParameters } from './parameters';
import { clientsFor } from '../../shared/clients';
import { readLearningParameters } from './read-parameters';

export const sync: RunOperation = {
	name: 'Sync',
	value: 'sync',
	action: 'Export learning results',
	description:
		'Write assignments, completions, and certificates from iSpring Learn to BambooHR, each exactly once',
	properties: [
		enrollmentScope,
		...Object.values(propertiesOf(learningParameters)),
		...optionCollections({ ...learningParameters, ...learningOptions }),
	],
	execute,
};

async function execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const parameters = readLearningParameters(this);
	const { items, summary } = await runExclusively(
		this,
		async () => await runLearningSync(clientsFor(this, parameters), parameters),
	);
	return await twoOutputs(
		this,
		items.map((item) => ({ item, index: inputOf(this, item) })),
		summary,
		parameters,
	);
}
