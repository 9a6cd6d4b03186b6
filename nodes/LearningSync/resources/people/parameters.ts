import { peopleSettingsShape } from '../../../../src/people/settings';
import { employeeIdField } from '../../shared/options/employee-id-field';
import { option } from '../../shared/options/option';

const { shape: settings } = peopleSettingsShape;
const UUID_EXAMPLE = 'e.g. 3f2504e0-4f89-11d3-9a0c-0305e82c3301';

/** How many users may lose access at once. */
export const leaverLimits = {
	maxLeavers: option(settings.maxLeavers, {
		type: 'number',
		typeOptions: { minValue: 0 },
		description:
			'The maximum number of users due to lose access. Above this limit, a sync that would deactivate anyone writes nothing. Everyone who is due counts, whichever employees the run covers.',
	}),
	maxLeaversPercent: option(settings.maxLeaversPercent, {
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 100 },
		description:
			'Same limit as a percentage of all active users with an employee, whatever their department. Ignored below 10 users.',
	}),
};

/** The parameters of every operation on people that are visible without opening a collection. Declared as options are. */
export const peopleParameters = {
	employeeIdField,
	sendInvitation: option(settings.sendInvitation, {
		type: 'boolean',
		description: 'Whether to send new users a message with their sign-in details',
	}),
	inviteText: option(settings.inviteText, {
		type: 'string',
		typeOptions: { rows: 4 },
		placeholder: 'e.g. Welcome! Your training starts here.',
		description: 'The message that new users receive. It must not be empty while Send Invitation is on.',
		displayOptions: { show: { sendInvitation: [true] } },
	}),
	defaultRole: option(settings.defaultRole, {
		type: 'resourceLocator',
		description:
			'The role of new users. If empty, they get the learner role. Existing users keep their roles.',
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				placeholder: 'Learner',
				typeOptions: { searchListMethod: 'searchRoles', searchable: true },
			},
			{ displayName: 'By ID', name: 'id', type: 'string', placeholder: UUID_EXAMPLE },
		],
	}),
	rootDepartment: option(settings.rootDepartment, {
		type: 'resourceLocator',
		description:
			'The iSpring Learn department that contains the BambooHR departments. If empty, the root of the account.',
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				placeholder: 'Root of the account',
				typeOptions: { searchListMethod: 'searchDepartments', searchable: true },
			},
			{ displayName: 'By ID', name: 'id', type: 'string', placeholder: UUID_EXAMPLE },
		],
	}),
	...leaverLimits,
};
