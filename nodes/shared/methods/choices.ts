import type { INodeListSearchItems, INodeListSearchResult } from 'n8n-workflow';
import { normalizeKey } from '../../../src/text/normalize-key';

/** The entries that match a search text by part of their name or by their whole ID, in alphabetical order. */
export function choices(all: readonly INodeListSearchItems[], filter = ''): INodeListSearchResult {
	const wanted = normalizeKey(filter);
	const results = all
		.filter(({ name, value }) => normalizeKey(name).includes(wanted) || String(value) === wanted)
		.sort((one, other) => one.name.localeCompare(other.name, 'en'));
	return { results };
}
