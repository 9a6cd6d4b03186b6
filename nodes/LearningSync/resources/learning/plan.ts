import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { runLearningPlan } from '../../../../src/learning/run';
import type { RunOperation } from '../../../shared/run-for-all-items';
import { twoOutputs } from '../../shared/output';
import { enrollmentScope, inputOf } from '../../shared/scope';
import { learningClients } from './clients';
import { readLearningParameters } from './read-parameters';
import { mainProperties, optionsCollection } from './settings-properties';

export const plan: RunOperation = {
	name: 'Plan',
	value: 'plan',
	action: 'Plan an export of learning',
	description: 'Tell everything that an export would write to BambooHR, without writing',
	properties: [enrollmentScope, ...mainProperties, optionsCollection()],
	execute,
};

async function execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const parameters = readLearningParameters(this);
	const { items, summary } = await runLearningPlan(learningClients(this, parameters), parameters);
	return await twoOutputs(
		this,
		items.map((item) => ({ item, index: inputOf(this, item) })),
		summary,
		parameters,
	);
}
