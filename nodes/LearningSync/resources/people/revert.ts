import { pick } from 'lodash';
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { runRevert } from '../../../../src/people/revert/run-revert';
import type { RunOperation } from '../../../shared/run-for-all-items';
import { clientsFor } from '../../shared/clients';
import { runExclusively } from '../../shared/lock/run-exclusively';
import { optionCollections } from '../../shared/options/collections';
import { propertiesOf } from '../../shared/options/option';
import { readOptions } from '../../shared/options/read-options';
import { twoOutputs } from '../../shared/output';
import { planOnlyParameter, revertNotice } from '../../shared/plan-only';
import { readLocatorId } from '../../shared/read-locator-id';
import { readToggle } from '../../shared/read-toggle';
import { peopleOptions } from './options';
import { limitOptions } from './options/limit-options';
import { leaverLimits, peopleParameters } from './parameters';
import { withMemory } from './with-memory';

const parameters = {
	...planOnlyParameter,
	employeeIdField: peopleParameters.employeeIdField,
	...leaverLimits,
};
const { planOnly, ...properties } = propertiesOf(parameters);
const options = {
	...pick(peopleOptions, 'protectAdministrators', 'includeLog', 'report', 'concurrency', 'memory'),
	...limitOptions,
};

export const revert: RunOperation = {
	name: 'Revert',
	value: 'revert',
	action: 'Revert people changes',
	description:
		'Take back what a run changed, within the same limits: users get their former values, and new ones become inactive',
	properties: [
		planOnly,
		revertNotice(
			'Users whom the run created become inactive and are not deleted; emails that went out stay sent.',
		),
		...Object.values(properties),
		...optionCollections({ ...parameters, ...options }),
	],
	execute,
};

async function execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const { maxLeavers, maxLeaversPercent, protectAdministrators, ...read } = readOptions(this, {
		...leaverLimits,
		...options,
	});
	const given = {
		...read,
		settings: {
			employeeIdField: readLocatorId(this, properties.employeeIdField),
			maxLeavers,
			maxLeaversPercent,
			protectAdministrators,
		},
		planOnly: readToggle(this, planOnly),
		timezone: this.getTimezone(),
		lastRuns: [],
	};
	const clients = clientsFor(this, given);
	const input = this.getInputData().map(({ json }) => json);
	const { items, summary } = await runExclusively(
		this,
		async () =>
			await withMemory(this, given, async (remembering) => await runRevert(clients, remembering, input)),
	);
	return await twoOutputs(this, items, summary, given);
}
