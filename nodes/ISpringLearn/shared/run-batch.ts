import { settle, type Settled } from '../../../src/http/settle';
import type { OutputItem } from '../../shared/items/ItemRun';
import type { ISpringRun } from './ISpringRun';

/**
 * Processes all items together.
 *
 * @param read reads the parameters of one item; if it throws, that item fails
 * @param handleAll handles all items whose parameters are valid; an item without an outcome has no output
 * @returns the outcome of each item, in the order of the runs
 */
export async function runBatch<Input>(
	runs: readonly ISpringRun[],
	read: (run: ISpringRun) => Input,
	handleAll: (inputs: Map<ISpringRun, Input>) => Promise<Map<ISpringRun, Settled<OutputItem[]>>>,
): Promise<Array<Settled<OutputItem[]>>> {
	const inputs = new Map<ISpringRun, Input>();
	const refused = new Map<ISpringRun, Settled<OutputItem[]>>();
	for (const run of runs) {
		const input = await settle(Promise.resolve(run).then(read));
		if (input.ok) inputs.set(run, input.value);
		else refused.set(run, input);
	}
	const stops = runs.some((run) => refused.has(run) && !run.context.continueOnFail());
	// An item that fails the node does so before anything is written for the others.
	const done =
		stops || inputs.size === 0 ? new Map<ISpringRun, Settled<OutputItem[]>>() : await handleAll(inputs);
	return runs.map((run) => refused.get(run) ?? done.get(run) ?? { ok: true, value: [] });
}
