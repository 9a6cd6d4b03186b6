import { omit } from 'lodash';
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { assessmentLog } from '../../../../src/people/report/assessment-log';
import { assessmentPage } from '../../../../src/people/report/assessment-page';
import { runAssess } from '../../../../src/people/run-assess';
import type { RunOperation } from '../../../shared/run-for-all-items';
import { clientsFor } from '../../shared/clients';
import { optionCollections } from '../../shared/options/collections';
import { propertiesOf } from '../../shared/options/option';
import { twoOutputsAs } from '../../shared/output';
import { peopleOptions } from './options';
import { peopleParameters } from './parameters';
import { readPeopleParameters } from './read-parameters';

export const assess: RunOperation = {
	name: 'Assess',
	value: 'assess',
	action: 'Assess people before first sync',
	description:
		'Find problems in the data of both systems and suggest which user belongs to which employee, without writing anything',
	properties: [
		...Object.values(propertiesOf(peopleParameters)),
		...optionCollections({
			...peopleParameters,
			...omit(peopleOptions, 'includeUnchanged', 'lastRuns', 'memory', 'since'),
		}),
	],
	execute,
};

async function execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const parameters = readPeopleParameters(this);
	const { items, summary } = await runAssess(clientsFor(this, parameters), parameters);
	return await twoOutputsAs(
		{ page: assessmentPage, log: assessmentLog },
		this,
		items.map((item) => ({ item })),
		summary,
		parameters,
	);
}
