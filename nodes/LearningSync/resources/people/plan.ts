import type { IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';
import { runPlan } from '../../../../src/people/run';
import { transportTo } from '../../../shared/transports';
import { twoOutputs } from '../../shared/output';
import { inputOf } from '../../shared/scope';
import { readPeopleParameters } from './read-parameters';
import { optionsFor } from './settings-properties';
import { withMemory } from './with-memory';

export const description: INodeProperties[] = [optionsFor('plan')];

export async function execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const parameters = readPeopleParameters(this);
	const clients = {
		bambooHr: transportTo(this, 'BambooHR', parameters.concurrency),
		iSpring: transportTo(this, 'iSpring Learn', parameters.concurrency),
	};
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
