import type { INodeProperties, ITriggerFunctions } from 'n8n-workflow';
import { DateTime } from 'luxon';
import { z } from 'zod/v3';
import type { DueRun } from '../../src/schedule/due';
import { missedRun } from '../../src/schedule/missed-run';
import type { TimeOfDay } from '../../src/schedule/time-of-day';
import { readAs } from '../../src/shapes/read-as';

export const catchUpProperty: INodeProperties = {
	displayName: 'Catch Up Missed Run',
	name: 'catchUp',
	type: 'boolean',
	default: true,
	description:
		'Whether to start the workflow once when n8n starts, if n8n was not running at one or more of the times',
};

/** n8n stores it with the workflow when a trigger starts, and when it starts a run. */
const memoryShape = z.object({ handledUntil: z.string() });

/** Remembers that all runs until an instant have started, or are not to start any more. */
export function rememberHandled(context: ITriggerFunctions, until: DateTime): void {
	context.getWorkflowStaticData('node').handledUntil = until.toUTC().toISO();
}

/**
 * The run to make up for those that were due while n8n was not running. Publishing a workflow, or changing its times,
 * misses nothing: only a start of n8n, or another process that takes over, does.
 *
 * @param now in the time zone of the workflow
 */
export function runToCatchUp(
	context: ITriggerFunctions,
	now: DateTime,
	times: readonly TimeOfDay[],
): DueRun | undefined {
	if (!['init', 'leadershipChange'].includes(context.getActivationMode())) return undefined;
	if (context.getNodeParameter('catchUp', true) === false) return undefined;
	const memory = readAs(memoryShape, context.getWorkflowStaticData('node'));
	const since = DateTime.fromISO(memory?.handledUntil ?? '');
	// Workflows that were published with an earlier version have no memory yet.
	return since.isValid ? missedRun(since, now, times) : undefined;
}
