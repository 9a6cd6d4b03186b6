import type { INodeProperties } from 'n8n-workflow';
import { DateTime } from 'luxon';
import { isInFuture } from '../../../../src/run/parse-since';
import type { OutputItem } from '../../../shared/items/ItemRun';
import type { BambooHrOperation, BambooHrRun } from '../../shared/BambooHrRun';

const since: INodeProperties = {
	displayName: 'Since',
	name: 'since',
	type: 'dateTime',
	required: true,
	default: '',
	description:
		'Only return changes at this time or later. For the next execution, use nextSince from the output, or the same time again if there was no output.',
	hint: 'So that no change is missed, nextSince is a few minutes before the last change. The same employee may be returned again.',
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
			description:
				'Return a single item with the list of changes, even if it is empty, and the time for the next execution',
		},
		{
			name: 'One Item per Employee',
			value: 'perEmployee',
			description:
				'Return no items if nothing changed. In that case, use the same time for the next execution.',
		},
	],
	default: 'perEmployee',
	description: 'How to return the changes',
};

export const getChanged: BambooHrOperation = {
	name: 'Get Changed',
	value: 'getChanged',
	action: 'Get changed employees',
	description:
		'Retrieve the IDs of employees created or updated since a point in time. Also returns those whose record was deleted.',
	properties: [since, output],
	execute,
};

async function execute({ parameters, shared }: BambooHrRun): Promise<OutputItem[]> {
	const from = DateTime.fromISO(parameters.requiredInstant(since), { zone: 'utc' });
	const outputMode = parameters.choice(output, OUTPUTS);
	const refuseFuture = () => {
		if (!isInFuture(from.toMillis(), shared.transport)) return;
		parameters.refuse(since, 'it is in the future.', 'Enter a time in the past.');
	};
	refuseFuture();
	const instant = from.toISO({ suppressMilliseconds: true }) ?? '';
	const { changes, nextSince } = await shared.employees.changesSince(instant).get();
	// BambooHR's clock, known from the response, may differ from the local one.
	refuseFuture();
	if (outputMode === 'perEmployee') return changes.map((change) => ({ json: { ...change, nextSince } }));
	return [{ json: { since: instant, nextSince, count: changes.length, employees: changes } }];
}
