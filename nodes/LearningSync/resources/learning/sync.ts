import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { runLearningSync } from '../../../../src/learning/run';
import type { RunOperation } from '../../../shared/run-for-all-items';
import { runExclusively } from '../../shared/turns/run-exclusively';
import { twoOutputs } from '../../shared/output';
import { enrollmentScope, inputOf } from '../../shared/scope';
import { learningClients } from './clients';
import { readLearningParameters } from './read-parameters';
import { mainProperties, optionsCollection } from './settings-properties';

export const sync: RunOperation = {
	name: 'Sync',
	value: 'sync',
	action: 'Export learning',
	description: 'Write assignments, completions and certificates of iSpring Learn to BambooHR, each once',
	properties: [enrollmentScope, ...mainProperties, optionsCollection()],
	execute,
};

async function execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const parameters = readLearningParameters(this);
	const { items, summary } = await runExclusively(
		this,
		async () => await runLearningSync(learningClients(this, parameters), parameters),
	);
	return await twoOutputs(
		this,
		items.map((item) => ({ item, index: inputOf(this, item) })),
		summary,
		parameters,
	);
}
