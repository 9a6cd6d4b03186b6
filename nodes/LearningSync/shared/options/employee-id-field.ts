import { matchingSettings as settings } from '../../../../src/run/matching-settings';
import { option } from './option';

/** Where users store the ID of their employee, in both directions. */
export const employeeIdField = option(settings.employeeIdField, {
	type: 'resourceLocator',
	description:
		'The iSpring Learn profile field that stores the BambooHR ID. The ID identifies a user even after the email changes. If empty, the text field labeled "BambooHR ID" is used, provided there is exactly one.',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'The field labeled "BambooHR ID"',
			typeOptions: { searchListMethod: 'searchProfileFields', searchable: true },
		},
		{ displayName: 'By ID', name: 'id', type: 'string', placeholder: 'e.g. bamboohr_id' },
	],
});
