import { z } from 'zod/v3';
import { inCollection } from '../../../shared/options/collections';
import { option } from '../../../shared/options/option';

/** What happens when too many users would lose access. */
export const limitOptions = inCollection('leavers', {
	onLimit: option(z.enum(['stop', 'hold']).default('stop').describe('If Limit Is Exceeded'), {
		type: 'options',
		options: [
			{
				name: 'Hold',
				value: 'hold',
				description: 'End with the status held; the items show who would lose access',
			},
			{
				name: 'Stop',
				value: 'stop',
				description: 'Fail with a message that says how many users would lose access',
			},
		],
		description:
			'What to do if more users would lose access than the limits allow. Nothing is written either way.',
	}),
});
