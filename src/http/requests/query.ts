import type { QueryValue } from '../types';

/** Appends a query string to a path. Arrays become `name[]=a&name[]=b`; undefined values are omitted. */
export function withQuery(path: string, query: Record<string, QueryValue> = {}): string {
	const parameters = new URLSearchParams();
	for (const [name, value] of Object.entries(query)) {
		if (value === undefined) continue;
		if (typeof value === 'object') value.forEach((entry) => parameters.append(`${name}[]`, entry));
		else parameters.append(name, String(value));
	}
	const text = parameters.toString();
	return text === '' ? path : `${path}?${text}`;
}
