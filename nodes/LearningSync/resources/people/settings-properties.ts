import type { INodeProperties } from 'n8n-workflow';
import { commonOptions, inAlphabeticalOrder } from '../../shared/common-options';

const UUID_EXAMPLE = 'e.g. 3f2504e0-4f89-11d3-9a0c-0305e82c3301';

/** What every operation on people asks for first. */
export const mainProperties: INodeProperties[] = [
	{
		displayName: 'Send Invitation',
		name: 'sendInvitation',
		type: 'boolean',
		default: false,
		description: 'Whether new users get a message with their sign-in details',
	},
	{
		displayName: 'Invite Text',
		name: 'inviteText',
		type: 'string',
		typeOptions: { rows: 4 },
		default: '',
		placeholder: 'e.g. Welcome! Your training starts here.',
		description: 'The message that new users get',
		displayOptions: { show: { sendInvitation: [true] } },
	},
	{
		displayName: 'Default Role',
		name: 'defaultRole',
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		description:
			'The role that new users get. Leave it empty for the learner role; roles of existing users stay.',
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
	},
	{
		displayName: 'Root Department',
		name: 'rootDepartment',
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		description:
			'The iSpring Learn department under which those of BambooHR are. Leave it empty for the root of the account.',
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
	},
];

/** Options that shape the plan. Its items carry them, and `apply` warns of those that are set otherwise there. */
export const planOptions: INodeProperties[] = [
	{
		displayName: 'Create Departments',
		name: 'createDepartments',
		type: 'boolean',
		default: true,
		description:
			'Whether departments that iSpring Learn lacks are created under the root department. If not, new people of such a department get no account, the others stay where they are, and a warning counts them.',
	},
	{
		displayName: 'Department Names or IDs',
		name: 'departments',
		type: 'multiOptions',
		typeOptions: { loadOptionsMethod: 'getBambooHrDepartments' },
		default: [],
		description:
			'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
		hint: 'Only people of these BambooHR departments get an account or are updated; whoever has left loses access wherever they were. For all departments, remove this option: an empty one stops the run.',
	},
	{
		displayName: 'Divisions as Groups',
		name: 'divisionsAsGroups',
		type: 'boolean',
		default: true,
		description: 'Whether people are put into the group named like their division',
	},
	{
		displayName: 'Field Mapping',
		name: 'fieldMapping',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Field' },
		default: {},
		description: 'More fields of BambooHR to copy into profile fields of iSpring Learn',
		options: [
			{
				displayName: 'Mapping',
				name: 'mapping',
				values: [
					{
						displayName: 'BambooHR Field Name or ID',
						name: 'bambooHrField',
						type: 'options',
						typeOptions: { loadOptionsMethod: 'getBambooHrFields' },
						default: '',
						description:
							'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
					},
					{
						displayName: 'iSpring Field Name or ID',
						name: 'iSpringField',
						type: 'options',
						typeOptions: { loadOptionsMethod: 'getProfileFields' },
						default: '',
						description:
							'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
					},
				],
			},
		],
	},
	{
		displayName: 'Hire Date Gate',
		name: 'hireDateGate',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 0,
		description: 'How many days before the hire date an account may exist',
	},
	{
		displayName: 'Leaver Action',
		name: 'leaverAction',
		type: 'options',
		options: [
			{ name: 'Deactivate', value: 'deactivate', description: 'The user cannot sign in; nothing is deleted' },
			{ name: 'Do Nothing', value: 'none', description: 'They keep their access; a warning says how many' },
			{
				name: 'Terminate',
				value: 'terminate',
				description: 'The employment is ended in iSpring Learn; nothing is deleted',
			},
		],
		default: 'deactivate',
		description: 'What happens to users whose employee is inactive in BambooHR, whatever their department',
	},
	{
		displayName: 'Login From',
		name: 'loginFrom',
		type: 'options',
		options: [
			{ name: 'Email', value: 'email' },
			{ name: 'Employee ID', value: 'employeeId' },
			{ name: 'Employee Number', value: 'employeeNumber' },
		],
		default: 'email',
		description: 'What the login of a new user is made from',
	},
	{
		displayName: 'Max Leavers',
		name: 'maxLeavers',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 50,
		description:
			'How many people may be due to lose access. With more, a sync that would deactivate anybody writes nothing. Everybody who is due counts, whomever the run is about.',
	},
	{
		displayName: 'Max Leavers Percent',
		name: 'maxLeaversPercent',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 100 },
		default: 20,
		description:
			'The same as a share of all active users who belong to employees, whichever departments are chosen. Not looked at below 10 users.',
	},
	{
		displayName: 'Memory',
		name: 'memory',
		type: 'string',
		default: '',
		placeholder: "e.g. {{ $('Get the memory').first().json.counts }}",
		description:
			'What the last run remembers: connect the memory of its summary, which the bundled workflows keep in the run table. With it, a value that iSpring Learn keeps in another form, such as in capital letters, is not written in every run. Empty = nothing is remembered.',
	},
	{
		displayName: 'Name From',
		name: 'nameFrom',
		type: 'options',
		options: [
			{ name: 'First Name', value: 'firstName' },
			{ name: 'Preferred Name', value: 'preferredName', description: 'The first name where there is none' },
		],
		default: 'firstName',
		description: 'Which name of an employee is the first name of the user',
	},
	{
		displayName: 'Orphan Action',
		name: 'orphanAction',
		type: 'options',
		options: [
			{ name: 'Deactivate', value: 'deactivate', description: 'Counts towards the limits for leavers' },
			{ name: 'Report', value: 'report', description: 'Leave the user alone and put out an item' },
		],
		default: 'report',
		description:
			'What happens to users who keep the ID of an employee whom BambooHR no longer has. Those outside the chosen departments are always only reported.',
	},
	{
		displayName: 'Protect Administrators',
		name: 'protectAdministrators',
		type: 'boolean',
		default: true,
		description:
			'Whether administrators, the owner and users whose role iSpring Learn does not tell are never changed. Custom roles are not protected, whatever rights they have.',
	},
	{
		displayName: 'Since',
		name: 'since',
		type: 'string',
		default: '',
		placeholder: 'e.g. 2026-01-31T06:00:00Z',
		description:
			'Look only at employees changed after this time: the nextSince of the last successful run. Empty = everybody.',
	},
	{
		displayName: 'Sync Supervisors',
		name: 'syncSupervisors',
		type: 'boolean',
		default: true,
		description: 'Whether the supervisor in BambooHR becomes the supervisor in iSpring Learn',
	},
];

/** The options collection of an operation, in alphabetical order. */
export function optionsCollection(more: INodeProperties[] = [], without: string[] = []): INodeProperties {
	return {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: inAlphabeticalOrder(
			[...commonOptions, ...planOptions, ...more].filter((option) => !without.includes(option.name)),
		),
	};
}
