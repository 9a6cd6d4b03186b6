/** The collections of options with their display names, in the order of the panel. Saved workflows contain the keys. */
export const COLLECTION_NAMES = {
	who: 'Who',
	fields: 'Fields',
	leavers: 'Leavers and Limits',
	output: 'Output',
	options: 'Advanced',
};

export type CollectionName = keyof typeof COLLECTION_NAMES;
