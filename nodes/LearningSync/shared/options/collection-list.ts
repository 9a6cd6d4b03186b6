/** The collections of options, in the order of the panel. Saved workflows contain the keys. */
export const COLLECTIONS = {
	who: { displayName: 'Who', description: 'Whom the run covers, and whom it leaves alone' },
	fields: { displayName: 'Fields', description: 'What is copied, and under which names' },
	leavers: { displayName: 'Leavers and Limits', description: 'What happens to users who are to lose access' },
	limits: {
		displayName: 'Limits',
		description: 'What happens when more is due than the limits allow',
	},
	wording: { displayName: 'Wording', description: 'All words of a reminder, for other languages' },
	output: { displayName: 'Output', description: 'What the node outputs besides the changes' },
	options: {
		displayName: 'Advanced',
		description: 'Values that workflows pass from one run to the next, and the pace of the run',
	},
};

export type CollectionName = keyof typeof COLLECTIONS;
