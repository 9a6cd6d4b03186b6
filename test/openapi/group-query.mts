import type { LogEntry } from '../../tools/simulator/http/log.mts';
import type { Parameter } from './Description.mts';

/**
 * Groups the values of a query by parameter: `filter[status]=active` belongs to `filter`, and `a,b` is two values where
 * the parameter says so. Values without a parameter keep their name.
 */
export function groupQuery(
	query: LogEntry['query'],
	parameters: readonly Parameter[],
): Record<string, unknown> {
	const grouped: Record<string, unknown> = {};
	for (const [name, value] of Object.entries(query)) {
		const [, owner = '', inner = ''] = /^([^[]+)\[([^\]]+)\](?:\[\])?$/.exec(name) ?? [];
		const parameter = parameters.find((one) => one.in === 'query' && one.name === name);
		const deep = parameters.find((one) => one.style === 'deepObject' && one.name === owner);
		if (parameter === undefined && deep !== undefined) {
			grouped[owner] = { ...Object(grouped[owner]), [inner]: value };
		} else {
			grouped[name] =
				parameter?.explode === false ? [value].flat().flatMap((text) => text.split(',')) : value;
		}
	}
	return grouped;
}
