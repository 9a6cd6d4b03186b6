import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { runLearningPlan } from '../../../../src/learning/run';
import type { RunOperation } from '../../../shared/run-for-all-items';
import { optionCollections } from '../../shared/options/collections';
import { propertiesOf } from '../../shared/options/option';
import { twoOutputs } from '../../shared/output';
import { enrollmentScope, inputOf } from '../../shared/scope';
import { learningOptions } from './options';
import { learningParameters } from './parameters';
import { clientsFor } from '../../shared/clients';
import { readLearningParameters } from './read-parameters';

export const plan: RunOperation = {
	name: 'Plan',
	value: 'plan',
	action: 'Preview learning export',
	description:
		'Preview every record and file that an export would write to BambooHR, without writing anything',
	properties: [
		enrollmentScope,
		...Object.values(propertiesOf(learningParameters)),
		...optionCollections({ ...learningParameters, ...learningOptions }),
	],
	execute,
};

async function execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const parameters = readLearningParameters(this);
	const { items, summary } = await runLearningPlan(clientsFor(this, parameters), parameters);
	return await twoOutputs(
		this,
		items.map((item) => ({ item, index: inputOf(this, item) })),
		summary,
		parameters,
	);
}
