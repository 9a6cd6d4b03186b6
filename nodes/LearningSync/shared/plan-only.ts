import type { INodeProperties } from 'n8n-workflow';
import { z } from 'zod/v3';
import { option } from './options/option';

/** Whether a revert writes anything. */
export const planOnlyParameter = {
	planOnly: option(z.boolean().default(true).describe('Plan Only'), {
		type: 'boolean',
		description:
			'Whether to only preview the way back. The items then go into the operation Apply. If off, it is taken at once.',
	}),
};

/** @param more what only one of the resources needs */
export function revertNotice(more: string): INodeProperties {
	return {
		displayName: `Connect the Changes output of the run to take back, or rows of the changes table with their column "undo". Only what that run changed goes back, and only where nobody has changed it since. ${more} The next sync makes the changes again: turn off its schedule and correct the cause first.`,
		name: 'revertNotice',
		type: 'notice',
		default: '',
	};
}
