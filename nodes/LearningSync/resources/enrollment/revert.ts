import { pick } from 'lodash';
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { runEnrollmentRevert } from '../../../../src/enrollment/revert/run-revert';
import type { RunOperation } from '../../../shared/run-for-all-items';
import { clientsFor } from '../../shared/clients';
import { runExclusively } from '../../shared/lock/run-exclusively';
import { optionCollections } from '../../shared/options/collections';
import { propertiesOf } from '../../shared/options/option';
import { readOptions } from '../../shared/options/read-options';
import { twoOutputs } from '../../shared/output';
import { planOnlyParameter, revertNotice } from '../../shared/plan-only';
import { readToggle } from '../../shared/read-toggle';
import { enrollmentOptions } from './options';
import { limitOptions } from './options/limit-options';
import { enrollmentLimits } from './parameters';

const parameters = { ...planOnlyParameter, ...enrollmentLimits };
const { planOnly, ...properties } = propertiesOf(parameters);
const options = { ...pick(enrollmentOptions, 'includeLog', 'report', 'concurrency'), ...limitOptions };

export const revert: RunOperation = {
	name: 'Revert',
	value: 'revert',
	action: 'Revert enrollment changes',
	description:
		'Take back what a run enrolled, changed, closed or ended, within the same limits, without losing any progress',
	properties: [
		planOnly,
		revertNotice(
			'An enrollment in which the learner has begun stays, and one that was ended is made again with another ID.',
		),
		...Object.values(properties),
		...optionCollections({ ...parameters, ...options }),
	],
	execute,
};

async function execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const { onLimit, concurrency, ...read } = readOptions(this, { ...enrollmentLimits, ...options });
	const clients = clientsFor(this, { concurrency });
	const given = {
		settings: read,
		onLimit,
		planOnly: readToggle(this, planOnly),
		timezone: this.getTimezone(),
	};
	const input = this.getInputData().map(({ json }) => json);
	const { items, summary } = await runExclusively(
		this,
		async () => await runEnrollmentRevert(clients, given, input),
	);
	return await twoOutputs(this, items, summary, { ...read, lastRuns: [] });
}
