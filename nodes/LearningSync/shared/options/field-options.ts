import { matchingSettings as settings } from '../../../../src/run/matching-settings';
import { inCollection } from './collections';
import { option } from './option';

/** Which fields are used, in both directions. */
export const sharedFieldOptions = inCollection('fields', {
	emailFrom: option(settings.emailFrom, {
		type: 'options',
		options: [
			{ name: 'Work Email', value: 'workEmail' },
			{
				name: 'Work Email, Else Home Email',
				value: 'workEmailThenHomeEmail',
				description: 'Employees can often edit their home email themselves',
			},
		],
		description:
			'Which employee address becomes the email of the user. A match by email proves only that both systems have the same address, not that it belongs to the same person.',
	}),
});
