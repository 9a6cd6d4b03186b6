import type { IExecuteFunctions } from 'n8n-workflow';
import { z } from 'zod/v3';
import type { RunOptions } from '../../../../src/people/start-run';
import type { Summary } from '../../../../src/run/summary';

/** The node context, which n8n keeps until the execution ends. */
const contextShape = z.object({ peopleMemory: z.object({ option: z.unknown(), latest: z.string() }) });

/**
 * Runs with the memory from the option. In a loop, such as Loop Over Items, the node runs once per batch with the same
 * option, so each batch continues with the memory of the previous one. The summary of the last batch then covers them all.
 */
export async function withMemory<
	Parameters extends Pick<RunOptions, 'memory'>,
	Result extends { summary: Summary },
>(
	context: IExecuteFunctions,
	parameters: Parameters,
	run: (parameters: Parameters) => Promise<Result>,
): Promise<Result> {
	const nodeContext = context.getContext('node');
	const option = parameters.memory ?? '';
	const previous = contextShape.safeParse(nodeContext).data?.peopleMemory;
	const memory = previous?.option === option ? previous.latest : option;
	const result = await run({ ...parameters, memory });
	nodeContext.peopleMemory = { option, latest: result.summary.memory ?? '' };
	return result;
}
