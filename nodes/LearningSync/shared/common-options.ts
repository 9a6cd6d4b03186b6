import type { INodeProperties } from 'n8n-workflow';

/** Options that mean the same in both directions. */
export const commonOptions: INodeProperties[] = [
	{
		displayName: 'Concurrency',
		name: 'concurrency',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 16 },
		default: 4,
		description: 'How many requests to each system may be under way at the same time',
	},
	{
		displayName: 'Email From',
		name: 'emailFrom',
		type: 'options',
		options: [
			{ name: 'Work Email', value: 'workEmail' },
			{
				name: 'Work Email, Else Home Email',
				value: 'workEmailThenHomeEmail',
				description: 'Employees can often enter their home e-mail themselves',
			},
		],
		default: 'workEmail',
		description:
			'Which address of an employee is the e-mail of the user. A match by e-mail proves only that the same address was entered in both systems, not that it is the same person.',
	},
	{
		displayName: 'Employee ID Field Name or ID',
		name: 'employeeIdField',
		type: 'options',
		typeOptions: { loadOptionsMethod: 'getEmployeeIdFields' },
		default: '',
		description:
			'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
		hint: 'The iSpring Learn profile field that keeps the BambooHR ID. An ID proves who a user is, also after a new e-mail; an e-mail proves only who has the address. Empty = the text field labelled "BambooHR ID", if there is exactly one.',
	},
	{
		displayName: 'Include Log',
		name: 'includeLog',
		type: 'boolean',
		default: false,
		description: 'Whether the summary also carries the run as text, one line a change, for a file or a mail',
	},
	{
		displayName: 'Include Report',
		name: 'report',
		type: 'boolean',
		default: false,
		description:
			'Whether the summary also carries the run as an HTML page for people, in the binary field "report", to attach to a mail. It holds names and e-mail addresses.',
	},
	{
		displayName: 'Include Unchanged',
		name: 'includeUnchanged',
		type: 'boolean',
		default: false,
		description:
			'Whether to also put out an item for everybody and everything with nothing to do, with the reason',
	},
	{
		displayName: 'Last Runs',
		name: 'lastRuns',
		type: 'json',
		default: '',
		description:
			'Earlier runs that the report lists, newest first, ten at most: the items of a node that reads the run table, or earlier summaries. Only the report uses them.',
	},
];

/** n8n shows options in this order: it is the one in which people look for them. */
export function inAlphabeticalOrder(options: readonly INodeProperties[]): INodeProperties[] {
	return [...options].sort((one, other) => one.displayName.localeCompare(other.displayName, 'en'));
}
