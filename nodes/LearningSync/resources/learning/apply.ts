import { omit } from 'lodash';
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { runLearningApply } from '../../../../src/learning/run-apply';
import type { RunOperation } from '../../../shared/run-for-all-items';
import { applyNotice } from '../../shared/apply-notice';
import { runExclusively } from '../../shared/lock/run-exclusively';
import { optionCollections } from '../../shared/options/collections';
import { propertiesOf } from '../../shared/options/option';
import { twoOutputs } from '../../shared/output';
import { learningOptions } from './options';
import { learningParameters } from './parameters';
import { clientsFor } from '../../shared/clients';
import { readLearningParameters } from './read-parameters';

export const apply: RunOperation = {
	name: 'Apply',
	value: 'apply',
	action: 'Apply learning plan',
	description: 'Carry out the changes in plan items from the input',
	properties: [
		...Object.values(propertiesOf(learningParameters)),
		applyNotice(),
		...optionCollections({ ...learningParameters, ...omit(learningOptions, 'since') }),
	],
	execute,
};

async function execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const parameters = readLearningParameters(this);
	const input = this.getInputData().map(({ json }) => json);
	const { items, summary } = await runExclusively(
		this,
		async () => await runLearningApply(clientsFor(this, parameters), parameters, input),
	);
	return await twoOutputs(this, items, summary, parameters);
}
