import type { ITriggerFunctions } from 'n8n-workflow';
import { z } from 'zod/v3';
import { timesOfDay } from '../../src/schedule/time-of-day';
import type { TimeOfDay } from '../../src/schedule/time-of-day';
import { toNodeError } from '../shared/to-node-error';

const parameterShape = z.object({ time: z.array(z.object({ timeOfDay: z.unknown() })).default([]) });

/**
 * The parameter Times, validated and in the order of the day.
 *
 * @throws NodeOperationError that says which entry is invalid, and why
 */
export function readTimes(context: ITriggerFunctions): TimeOfDay[] {
	const { data } = parameterShape.safeParse(context.getNodeParameter('times', {}));
	try {
		return timesOfDay((data?.time ?? []).map(({ timeOfDay }) => timeOfDay));
	} catch (error) {
		throw toNodeError(context.getNode(), error);
	}
}
