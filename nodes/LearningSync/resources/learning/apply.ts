import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { runLearningApply } from '../../../../src/learning/run-apply';
import type { RunOperation } from '../../../shared/run-for-all-items';
import { applyNotice } from '../../shared/apply-notice';
import { runExclusively } from '../../shared/turns/run-exclusively';
import { twoOutputs } from '../../shared/output';
import { learningClients } from './clients';
import { readLearningParameters } from './read-parameters';
import { mainProperties, optionsCollection } from './settings-properties';

export const apply: RunOperation = {
	name: 'Apply',
	value: 'apply',
	action: 'Apply a plan for learning',
	description: 'Carry out the changes of a plan that came in as items',
	properties: [...mainProperties, applyNotice(), optionsCollection(['since'])],
	execute,
};

async function execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const parameters = readLearningParameters(this);
	const input = this.getInputData().map(({ json }) => json);
	const { items, summary } = await runExclusively(
		this,
		async () => await runLearningApply(learningClients(this, parameters), parameters, input),
	);
	return await twoOutputs(this, items, summary, parameters);
}
