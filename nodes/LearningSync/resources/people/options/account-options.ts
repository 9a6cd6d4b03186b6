import { peopleSettingsShape } from '../../../../../src/people/settings';
import { option } from '../../../shared/options/option';

const { shape: settings } = peopleSettingsShape;

/** Who gets an account, and what it is called. */
export const accountOptions = {
	hireDateGate: option(settings.hireDateGate, {
		type: 'number',
		typeOptions: { minValue: 0 },
		description:
			'How many days before the hire date an account may be created. With 0, it is created on the hire date.',
	}),
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
	protectAdministrators: option(settings.protectAdministrators, {
		type: 'boolean',
		description:
			'Whether to never change administrators, the account owner, and users whose role iSpring Learn does not report. Custom roles are not protected, whatever their permissions.',
	}),
};
