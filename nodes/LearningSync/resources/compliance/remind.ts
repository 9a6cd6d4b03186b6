import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { z } from 'zod/v3';
import { ladderShape, stepSettings as step } from '../../../../src/compliance/plan/ladder';
import { runComplianceRemind } from '../../../../src/compliance/run-remind';
import { toJson } from '../../../shared/items/to-json';
import type { RunOperation } from '../../../shared/run-for-all-items';
import { clientsFor } from '../../shared/clients';
import { inCollection } from '../../shared/options/collections';
import { option, propertiesOf } from '../../shared/options/option';
import { readOptions } from '../../shared/options/read-options';
import { complianceOptions } from './options';
import { wordingOptions } from './options/wording-options';
import { complianceOutputs } from './output';
import { complianceProperties } from './properties';
import { readComplianceParameters } from './read-parameters';
import { readSent } from './read-sent';

const steps = propertiesOf({
	days: option(step.days, {
		type: 'number',
		description:
			'Relative to the due date, or to the last day of a certificate: -7 is a week before, 7 a week after',
	}),
	to: option(step.to, {
		type: 'options',
		options: [
			{ name: 'Address', value: 'address', description: 'A fixed email address' },
			{ name: 'Learner', value: 'learner', description: 'The person whose training it is' },
			{
				name: 'Supervisor',
				value: 'supervisor',
				description: 'From BambooHR, else from iSpring Learn; without an address, the next one up',
			},
			{ name: "Supervisor's Supervisor", value: 'supervisorsSupervisor', description: 'One level higher' },
		],
		description: 'Whom to remind',
	}),
	address: option(step.address, {
		type: 'string',
		placeholder: 'e.g. hr@example.com',
		displayOptions: { show: { to: ['address'] } },
		description: 'One email address',
	}),
});

const ladder = {
	ladder: option(ladderShape, {
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Step', sortable: true },
		placeholder: 'Add Step',
		description:
			'When to remind, and whom. A step stays in the output until the next one to the same recipient is reached. To send each once, fill in Sent Before, or remove duplicates by the key.',
		options: [{ displayName: 'Step', name: 'step', values: [steps.days, steps.to, steps.address] }],
	}),
};

const historyOptions = inCollection('options', {
	sentBefore: option(z.unknown().describe('Sent Before'), {
		type: 'json',
		placeholder: "e.g. {{ $('Get sent reminders').all() }}",
		description:
			'What has been sent: rows of a table with the keys of each reminder. Then each recipient gets one reminder of all the rest. If empty, that is unknown, and there is a reminder for each day on which steps were reached.',
	}),
});

export const remind: RunOperation = {
	name: 'Remind',
	value: 'remind',
	action: 'Write compliance reminders',
	description:
		'Write emails to learners and supervisors about what is due, overdue or expiring, without sending them',
	properties: complianceProperties(ladder, { ...complianceOptions, ...wordingOptions, ...historyOptions }),
	execute,
};

async function execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const parameters = readComplianceParameters(this);
	const sent = readSent(readOptions(this, historyOptions).sentBefore);
	const { items, summary } = await runComplianceRemind(clientsFor(this, parameters), {
		...parameters,
		ladder: readOptions(this, ladder).ladder,
		wording: readOptions(this, wordingOptions),
		...(sent ? { sent } : {}),
	});
	return complianceOutputs(this, items.map(toJson), summary);
}
