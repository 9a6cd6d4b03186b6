import type { IDataObject } from 'n8n-workflow';

/**
 * Sets headers, replacing those with the same name in any case, and adds `Accept: application/json` unless the caller
 * chose a format: without it, both systems send XML.
 */
export function withHeaders(headers: IDataObject | undefined, set: Record<string, string>): IDataObject {
	const replaced = new Set(Object.keys(set).map((name) => name.toLowerCase()));
	const kept = Object.entries(headers ?? {}).filter(([name]) => !replaced.has(name.toLowerCase()));
	const asksFormat = kept.some(([name]) => name.toLowerCase() === 'accept');
	return { ...(asksFormat ? {} : { Accept: 'application/json' }), ...Object.fromEntries(kept), ...set };
}
