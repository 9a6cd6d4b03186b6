import { updateDisplayOptions, type INodeProperties } from 'n8n-workflow';
import { DateTime } from 'luxon';
import { isInFuture } from '../../../../src/run/parse-since';
import type { OutputItem } from '../../../shared/items/ItemRun';
import type { BambooHrRun } from '../../shared/BambooHrRun';

const since: INodeProperties = {
	displayName: 'Since',
	name: 'since',
	type: 'dateTime',
	required: true,
	default: '',
	description:
		'List what changed at this time or later. For the next call take nextSince of the output, or the same time again when there was no item.',
	hint: 'So that no change is ever missed, nextSince lies some minutes before the last change: the same employee may come again.',
};

const OUTPUTS = ['perEmployee', 'single'] as const;

const output: INodeProperties = {
	displayName: 'Output',
	name: 'output',
	type: 'options',
	options: [
		{
			name: 'One Item for All',
			value: 'single',
			description: 'With the list of changes, also when there are none, and the time to ask for next',
		},
		{
			name: 'One Item per Employee',
			value: 'perEmployee',
			description: 'With no item when nobody changed; the same time is then right for the next call',
		},
	],
	default: 'perEmployee',
	description: 'How the changes come out',
};

export const description = updateDisplayOptions(
	{ show: { resource: ['employee'], operation: ['getChanged'] } },
	[since, output],
);

export async function execute({ parameters, shared }: BambooHrRun): Promise<OutputItem[]> {
	const from = DateTime.fromISO(parameters.requiredInstant(since), { zone: 'utc' });
	const form = parameters.choice(output, OUTPUTS);
	const refuseAhead = () => {
		if (!isInFuture(from.toMillis(), shared.transport)) return;
		parameters.refuse(since, 'it lies ahead.', 'Enter a time that has passed.');
	};
	refuseAhead();
	const instant = from.toISO({ suppressMilliseconds: true }) ?? '';
	const { changes, nextSince } = await shared.employees.changesSince(instant).get();
	// By now BambooHR has said what time it is there.
	refuseAhead();
	if (form === 'perEmployee') return changes.map((change) => ({ json: { ...change, nextSince } }));
	return [{ json: { since: instant, nextSince, count: changes.length, employees: changes } }];
}
