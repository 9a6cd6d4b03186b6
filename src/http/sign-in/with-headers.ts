import type { IDataObject } from 'n8n-workflow';

/**
 * Headers with some set, whatever case they were written in before, and `accept` asked as JSON unless the caller
 * chose something else: both systems answer XML to those who do not ask.
 */
export function withHeaders(headers: IDataObject | undefined, set: Record<string, string>): IDataObject {
	const replaced = new Set(Object.keys(set).map((name) => name.toLowerCase()));
	const kept = Object.entries(headers ?? {}).filter(([name]) => !replaced.has(name.toLowerCase()));
	const asksFormat = kept.some(([name]) => name.toLowerCase() === 'accept');
	return { ...(asksFormat ? {} : { Accept: 'application/json' }), ...Object.fromEntries(kept), ...set };
}
