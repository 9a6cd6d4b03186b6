import type { INodeProperties } from 'n8n-workflow';
import type { Parameters } from './Parameters';

export const returnAll: INodeProperties = {
	displayName: 'Return All',
	name: 'returnAll',
	type: 'boolean',
	default: false,
	description: 'Whether to return all results or only up to a given limit',
};

export const limit: INodeProperties = {
	displayName: 'Limit',
	name: 'limit',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 50,
	description: 'Max number of results to return',
	displayOptions: { show: { returnAll: [false] } },
};

export const simple: INodeProperties = {
	displayName: 'Simplify',
	name: 'simple',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
};

/**
 * How many results an item asks for; Infinity with Return All.
 *
 * @throws ParameterError for a limit that is not a positive whole number
 */
export function readLimit(parameters: Parameters): number {
	if (parameters.boolean(returnAll)) return Infinity;
	const count = parameters.number(limit) ?? 50;
	if (Number.isInteger(count) && count >= 1) return count;
	return parameters.refuse(
		limit,
		`${count} is not a positive whole number.`,
		'Enter 1 or more, or turn on Return All.',
	);
}
