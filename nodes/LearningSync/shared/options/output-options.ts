import { z } from 'zod/v3';
import { inCollection } from './collections';
import { option } from './option';

const off = z.boolean().default(false);

/** What a run outputs besides its changes. */
export const outputOptions = inCollection('output', {
	includeLog: option(off.describe('Include Log'), {
		type: 'boolean',
		description:
			'Whether to add the run to the summary as plain text, one line per change, for a file or an email',
	}),
	report: option(off.describe('Include Report'), {
		type: 'boolean',
		description:
			'Whether to add the run to the summary as an HTML page, in the binary field "report", for example as an email attachment. It contains names and email addresses.',
	}),
	includeUnchanged: option(off.describe('Include Unchanged'), {
		type: 'boolean',
		description:
			'Whether to also output an item, with a reason, for every employee and record that needs no change',
	}),
});
