import { matchingSettings as settings } from '../../../../src/run/matching-settings';
import { FROM_LIST } from './list-description';
import { option } from './option';

/** Options that decide which user belongs to which employee, in both directions. */
export const matchingOptions = {
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
	employeeIdField: option(settings.employeeIdField, {
		type: 'options',
		typeOptions: { loadOptionsMethod: 'getEmployeeIdFields' },
		description: FROM_LIST,
		hint: 'The iSpring Learn profile field that stores the BambooHR ID. The ID identifies a user even after the email changes. If empty, the text field labeled "BambooHR ID" is used, provided there is exactly one.',
	}),
};
