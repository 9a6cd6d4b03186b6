import type { INodeListSearchItems, INodeListSearchResult } from 'n8n-workflow';

/** The entries that fit what somebody typed, by name or by the whole id, in alphabetical order. */
export function choices(all: readonly INodeListSearchItems[], filter = ''): INodeListSearchResult {
	const wanted = filter.trim().toLowerCase();
	const results = all
		.filter(({ name, value }) => name.toLowerCase().includes(wanted) || String(value) === wanted)
		.sort((one, other) => one.name.localeCompare(other.name, 'en'));
	return { results };
}
