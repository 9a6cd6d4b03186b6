import { omit } from 'lodash';
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { z } from 'zod/v3';
import { runEnrollmentApplyRevert } from '../../../../src/enrollment/revert/run-apply-revert';
import { runEnrollmentApply } from '../../../../src/enrollment/run-apply';
import { isRevertItem } from '../../../../src/run/revert/reverting';
import type { RunOperation } from '../../../shared/run-for-all-items';
import { applyNotice } from '../../shared/apply-notice';
import { clientsFor } from '../../shared/clients';
import { runExclusively } from '../../shared/lock/run-exclusively';
import { inCollection } from '../../shared/options/collections';
import { option } from '../../shared/options/option';
import { readOptions } from '../../shared/options/read-options';
import { twoOutputs } from '../../shared/output';
import { enrollmentOptions } from './options';
import { ownProperties } from './properties';
import { readEnrollmentParameters } from './read-parameters';

const heldOptions = inCollection('limits', {
	approveHeld: option(z.boolean().default(false).describe('Approve Held'), {
		type: 'boolean',
		description: 'Whether to also apply changes that were held because of a limit',
	}),
});

export const apply: RunOperation = {
	name: 'Apply',
	value: 'apply',
	action: 'Apply enrollment plan',
	description: 'Carry out the changes in plan items from the input',
	properties: [
		applyNotice(
			'The rules are those of the plan. The items of a Sync that was held, and those of Revert, can be applied, too.',
		),
		...ownProperties({ ...omit(enrollmentOptions, 'since'), ...heldOptions }),
	],
	execute,
};

async function execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const parameters = readEnrollmentParameters(this, []);
	const { approveHeld } = readOptions(this, heldOptions);
	const clients = clientsFor(this, parameters);
	const input = this.getInputData().map(({ json }) => json);
	const run = input.some(isRevertItem) ? runEnrollmentApplyRevert : runEnrollmentApply;
	const { items, summary } = await runExclusively(
		this,
		async () => await run(clients, parameters, input, approveHeld),
	);
	return await twoOutputs(this, items, summary, parameters);
}
