import { settle, type Settled } from '../../../../src/http/settle';
import type { OutputItem } from '../../../shared/items/ItemRun';
import type { ISpringRun } from '../../shared/ISpringRun';

/**
 * Does what all items ask for in one go.
 *
 * @param read what an item asks for; its failure is that item's
 * @param doAll of those that could be read; an item that it says nothing about puts out nothing
 */
export async function runBatch<Order>(
	runs: readonly ISpringRun[],
	read: (run: ISpringRun) => Order,
	doAll: (orders: Map<ISpringRun, Order>) => Promise<Map<ISpringRun, Settled<OutputItem[]>>>,
): Promise<Array<Settled<OutputItem[]>>> {
	const orders = new Map<ISpringRun, Order>();
	const refused = new Map<ISpringRun, Settled<OutputItem[]>>();
	for (const run of runs) {
		const order = await settle(Promise.resolve(run).then(read));
		if (order.ok) orders.set(run, order.value);
		else refused.set(run, order);
	}
	const ends = runs.some((run) => refused.has(run) && !run.context.continueOnFail());
	// One that ends the node ends it before anything is done for the others.
	const done = ends || orders.size === 0 ? new Map<ISpringRun, Settled<OutputItem[]>>() : await doAll(orders);
	return runs.map((run) => refused.get(run) ?? done.get(run) ?? { ok: true, value: [] });
}
