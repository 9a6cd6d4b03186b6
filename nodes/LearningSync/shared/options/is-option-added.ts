import type { IExecuteFunctions } from 'n8n-workflow';
import { z } from 'zod/v3';
import type { CollectionName } from './collection-list';

const record = z.record(z.unknown());

/**
 * Whether an option has been added to a collection, whatever its expression gives: one that gives nothing may be
 * missing from the parameters that n8n hands out.
 */
export function isOptionAdded(context: IExecuteFunctions, collection: CollectionName, name: string): boolean {
	const added = [context.getNode().parameters[collection], context.getNodeParameter(collection, 0, {})];
	return added.some((values) => Object.hasOwn(record.catch({}).parse(values), name));
}
