import type { IBinaryKeyData, IExecuteFunctions } from 'n8n-workflow';
import type { Settled } from '../../../src/http/settle';
import type { OperationDeclaration } from '../operations';
import type { Parameters } from './Parameters';

/** One input item on its way through one operation. */
export interface ItemRun<Shared> {
	context: IExecuteFunctions;
	/** Counted from 0. */
	item: number;
	parameters: Parameters;
	/** The way to the system, and what all items of the run read once. */
	shared: Shared;
	/** How many items this operation has in this run. */
	itemCount: number;
	/** Shows a sentence at the node's output; the same one only once. */
	hint(message: string): void;
}

/** What an operation makes of an item; the pairing is added by the wrapper. */
export interface OutputItem {
	json: object;
	binary?: IBinaryKeyData;
}

/**
 * An operation of a node that works item by item. One that saves requests by handling its items together has
 * `executeAll`.
 */
export type ItemOperation<Shared> = OperationDeclaration &
	(
		| { execute(run: ItemRun<Shared>): Promise<OutputItem[]> }
		| { executeAll(runs: Array<ItemRun<Shared>>): Promise<Array<Settled<OutputItem[]>>> }
	);
