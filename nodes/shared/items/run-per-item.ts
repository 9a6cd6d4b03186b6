import type { IExecuteFunctions, INodeExecutionData, NodeExecutionHint } from 'n8n-workflow';
import pLimit from 'p-limit';
import { StoppedError } from '../../../src/errors';
import { settle, type Settled } from '../../../src/http/settle';
import { findOperation, type Operations } from '../operations';
import { errorJson } from '../error-item';
import { toNodeError } from '../to-node-error';
import type { ItemOperation, ItemRun, OutputItem } from './ItemRun';
import { Parameters } from './Parameters';
import { toJson } from './to-json';

/** These change nothing, so items need not wait for each other. */
const READING = ['get', 'getAll', 'getChanged', 'download'];
const ITEMS_AT_ONCE = 4;

/**
 * Runs the chosen operation for every item: pairs each output with its input, and hands failures on as the node's
 * settings say.
 *
 * @param shared made once, for all items of the run
 * @throws NodeOperationError for the first item that fails, unless the node is set to continue
 */
export async function runPerItem<Shared>(
	context: IExecuteFunctions,
	operations: Operations<ItemOperation<Shared>>,
	shared: Shared,
): Promise<INodeExecutionData[][]> {
	const hints = new Map<string, NodeExecutionHint>();
	const hint = (message: string) =>
		void hints.set(message, { message, type: 'warning', location: 'outputPane' });
	const outcomes = new Map<number, Settled<OutputItem[]>>();
	for (const [operation, items] of byOperation(context, operations, outcomes)) {
		const runs = items.map((item) => ({
			context,
			item,
			parameters: new Parameters(context, item),
			shared,
			itemCount: items.length,
			hint,
		}));
		await runAll(operation, runs, outcomes, (error) => stopsRun(context, error));
	}
	if (hints.size > 0) context.addExecutionHints(...hints.values());
	return [toItems(context, outcomes)];
}

type Outcomes = Map<number, Settled<OutputItem[]>>;

/** Resource and operation are read for each item, too. */
function byOperation<Shared>(
	context: IExecuteFunctions,
	operations: Operations<ItemOperation<Shared>>,
	outcomes: Outcomes,
): Map<ItemOperation<Shared>, number[]> {
	const groups = new Map<ItemOperation<Shared>, number[]>();
	context.getInputData().forEach((_, item) => {
		const resource = String(context.getNodeParameter('resource', item));
		const name = String(context.getNodeParameter('operation', item));
		try {
			const found = findOperation(operations, resource, name);
			groups.set(found, [...(groups.get(found) ?? []), item]);
		} catch (error) {
			outcomes.set(item, { ok: false, error });
		}
	});
	return groups;
}

async function runAll<Shared>(
	operation: ItemOperation<Shared>,
	runs: Array<ItemRun<Shared>>,
	outcomes: Outcomes,
	stops: (error: unknown) => boolean,
): Promise<void> {
	if ('executeAll' in operation) {
		const all = await operation.executeAll(runs);
		runs.forEach(({ item }, index) => outcomes.set(item, all[index] ?? { ok: true, value: [] }));
		return;
	}
	const slots = pLimit(READING.includes(operation.value) ? ITEMS_AT_ONCE : 1);
	let isStopped = false;
	await Promise.all(
		runs.map(
			async (run) =>
				await slots(async () => {
					if (isStopped) return;
					const outcome = await settle(operation.execute(run));
					outcomes.set(run.item, outcome);
					if (!outcome.ok && stops(outcome.error)) isStopped = true;
				}),
		),
	);
}

/** After a failure that ends the node anyway, no more items are begun. */
function stopsRun(context: IExecuteFunctions, error: unknown): boolean {
	return error instanceof StoppedError || !context.continueOnFail();
}

function toItems(context: IExecuteFunctions, outcomes: Outcomes): INodeExecutionData[] {
	return context.getInputData().flatMap((_, item): INodeExecutionData[] => {
		const outcome = outcomes.get(item);
		const pairedItem = { item };
		if (outcome === undefined) return [];
		if (outcome.ok) {
			return outcome.value.map(({ json, binary }) => ({
				json: toJson(json),
				...(binary ? { binary } : {}),
				pairedItem,
			}));
		}
		const error = toNodeError(context.getNode(), outcome.error, item);
		if (stopsRun(context, outcome.error)) throw error;
		return [{ json: errorJson(context, error), pairedItem }];
	});
}
