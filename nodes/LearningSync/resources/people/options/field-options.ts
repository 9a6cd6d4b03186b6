import { mappingSettings, peopleSettingsShape } from '../../../../../src/people/settings';
import { inCollection } from '../../../shared/options/collections';
import { FROM_LIST, SEVERAL_FROM_LIST } from '../../../shared/options/list-description';
import { option, propertiesOf } from '../../../shared/options/option';

const { shape: settings } = peopleSettingsShape;

const mapping = propertiesOf({
	bambooHrField: option(mappingSettings.bambooHrField, {
		type: 'options',
		typeOptions: { loadOptionsMethod: 'getBambooHrFields' },
		description: FROM_LIST,
	}),
	fallbackField: option(mappingSettings.fallbackField, {
		type: 'options',
		typeOptions: { loadOptionsMethod: 'getBambooHrFields' },
		description:
			'The field to use for employees whose first field is empty. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	}),
	when: option(mappingSettings.when, {
		type: 'options',
		options: [
			{ name: 'Always', value: 'always', description: 'BambooHR overwrites changes made in iSpring Learn' },
			{
				name: 'Only for New Users',
				value: 'onCreate',
				description: 'Later changes are left to iSpring Learn',
			},
			{
				name: 'Only While Empty',
				value: 'whenEmpty',
				description: 'A value that somebody entered in iSpring Learn is kept',
			},
		],
		description: 'When the value is written',
	}),
	iSpringField: option(mappingSettings.iSpringField, {
		type: 'options',
		typeOptions: { loadOptionsMethod: 'getProfileFields' },
		description: FROM_LIST,
	}),
});

/** What is copied from an employee to the user. */
export const fieldOptions = inCollection('fields', {
	loginFrom: option(settings.loginFrom, {
		type: 'options',
		options: [
			{ name: 'Email', value: 'email' },
			{ name: 'Employee ID', value: 'employeeId' },
			{ name: 'Employee Number', value: 'employeeNumber' },
		],
		description: 'Which employee field becomes the login of a new user',
	}),
	nameFrom: option(settings.nameFrom, {
		type: 'options',
		options: [
			{ name: 'First Name', value: 'firstName' },
			{
				name: 'Preferred Name',
				value: 'preferredName',
				description: 'If an employee has none, the first name is used',
			},
		],
		description: 'Which employee name becomes the first name of the user',
	}),
	createDepartments: option(settings.createDepartments, {
		type: 'boolean',
		description:
			'Whether to create departments that are missing in iSpring Learn under the root department. If turned off, new employees in such a department get no account, existing users stay where they are, and a warning says how many.',
	}),
	departmentCodes: option(settings.departmentCodes, {
		type: 'boolean',
		description:
			'Whether to keep the BambooHR ID of a department in its code in iSpring Learn, so that a department renamed in BambooHR is renamed and nobody moves. A code that somebody else set is never overwritten.',
	}),
	groupsFrom: option(settings.groupsFrom, {
		type: 'multiOptions',
		typeOptions: { loadOptionsMethod: 'getBambooHrFields' },
		description:
			'The BambooHR fields whose values become groups in iSpring Learn. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
		hint: 'Users are in the groups named after their own values, such as their division and location, and leave those of former values. If this option is added but empty, groups are left alone.',
	}),
	fieldMapping: option(settings.fieldMapping, {
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Field' },
		placeholder: 'Add Field',
		description:
			'More BambooHR fields to copy to iSpring Learn profile fields. If empty, only the standard fields are copied.',
		options: [
			{
				displayName: 'Mapping',
				name: 'mapping',
				values: [mapping.bambooHrField, mapping.iSpringField, mapping.when, mapping.fallbackField],
			},
		],
	}),
	syncSupervisors: option(settings.syncSupervisors, {
		type: 'boolean',
		description: 'Whether to copy the supervisor in BambooHR to iSpring Learn',
	}),
	workLeaveFrom: option(settings.workLeaveFrom, {
		type: 'multiOptions',
		typeOptions: { loadOptionsMethod: 'getTimeOffTypes' },
		description: SEVERAL_FROM_LIST,
		hint: "Who has approved time off of these types today, such as parental leave, gets a work leave in iSpring Learn and no reminders. Leave that somebody set by hand is left alone. Needs a plan with work leave, an API key that may view everybody's time off, and Memory. To leave work leave alone, remove this option.",
	}),
});
