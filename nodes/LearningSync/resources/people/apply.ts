import { omit } from 'lodash';
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { z } from 'zod/v3';
import { runApplyRevert } from '../../../../src/people/revert/run-apply-revert';
import { runApply } from '../../../../src/people/run-apply';
import { isRevertItem } from '../../../../src/run/revert/reverting';
import type { RunOperation } from '../../../shared/run-for-all-items';
import { clientsFor } from '../../shared/clients';
import { applyNotice } from '../../shared/apply-notice';
import { runExclusively } from '../../shared/lock/run-exclusively';
import { inCollection, optionCollections } from '../../shared/options/collections';
import { option, propertiesOf } from '../../shared/options/option';
import { readOptions } from '../../shared/options/read-options';
import { twoOutputs } from '../../shared/output';
import { peopleOptions } from './options';
import { peopleParameters } from './parameters';
import { readPeopleParameters } from './read-parameters';
import { withMemory } from './with-memory';

const heldOptions = inCollection('leavers', {
	approveHeld: option(z.boolean().default(false).describe('Approve Held'), {
		type: 'boolean',
		description: 'Whether to also apply changes that were held because too many users would lose access',
	}),
});

export const apply: RunOperation = {
	name: 'Apply',
	value: 'apply',
	action: 'Apply people plan',
	description: 'Carry out the changes in plan items from the input',
	properties: [
		...Object.values(propertiesOf(peopleParameters)),
		applyNotice(
			'The exception is Invite Text: if Send Invitation is on, enter it here again. The items of a Sync that was held, and those of Revert, can be applied, too.',
		),
		...optionCollections({ ...peopleParameters, ...omit(peopleOptions, 'since'), ...heldOptions }),
	],
	execute,
};

async function execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const parameters = readPeopleParameters(this);
	const { approveHeld } = readOptions(this, heldOptions);
	const clients = clientsFor(this, parameters);
	const input = this.getInputData().map(({ json }) => json);
	const run = input.some(isRevertItem) ? runApplyRevert : runApply;
	const { items, summary } = await runExclusively(
		this,
		async () =>
			await withMemory(
				this,
				parameters,
				async (remembering) => await run(clients, remembering, input, approveHeld),
			),
	);
	return await twoOutputs(this, items, summary, parameters);
}
