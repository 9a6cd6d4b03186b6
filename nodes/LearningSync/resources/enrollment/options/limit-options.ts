import { z } from 'zod/v3';
import { inCollection } from '../../../shared/options/collections';
import { option } from '../../../shared/options/option';

/** What happens when more is due than the limits allow. */
export const limitOptions = inCollection('limits', {
	onLimit: option(z.enum(['stop', 'hold']).default('stop').describe('If Limit Is Exceeded'), {
		type: 'options',
		options: [
			{
				name: 'Hold',
				value: 'hold',
				description: 'End with the status held; the items show what would change',
			},
			{ name: 'Stop', value: 'stop', description: 'Fail with a message that says how many are due' },
		],
		description:
			'What to do if more would be enrolled, ended or closed than the limits allow. Nothing is written either way.',
	}),
});
