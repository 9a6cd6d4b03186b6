import type { IExecuteFunctions } from 'n8n-workflow';
import { z } from 'zod/v3';
import type { Summary } from '../../../../src/run/summary';
import type { PeopleParameters } from './read-parameters';

/** What n8n keeps for this node until the execution ends. */
const keptShape = z.object({ peopleMemory: z.object({ given: z.unknown(), learned: z.string() }) });

/**
 * Runs with the memory of the option. Inside a loop, such as Loop Over Items, the node runs once for each batch, and the
 * option stays what it was before the loop: then each batch goes on from what the batch before it has learned, so the
 * summary of the last batch remembers all of them.
 */
export async function withMemory<Parameters extends PeopleParameters, Result extends { summary: Summary }>(
	context: IExecuteFunctions,
	parameters: Parameters,
	run: (parameters: Parameters) => Promise<Result>,
): Promise<Result> {
	const kept = context.getContext('node');
	const given = parameters.memory ?? '';
	const before = keptShape.safeParse(kept).data?.peopleMemory;
	const memory = before?.given === given ? before.learned : given;
	const result = await run({ ...parameters, memory });
	kept.peopleMemory = { given, learned: result.summary.memory ?? '' };
	return result;
}
