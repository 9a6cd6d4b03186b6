import { z } from 'zod/v3';

const mappingShape = z.object({ bambooHrField: z.string(), iSpringField: z.string() });

/**
 * All settings of a people run, with their defaults, as the node reads them from its parameters. The items of a plan carry
 * them, so an older plan may lack newer settings.
 */
export const peopleSettingsShape = z.object({
	sendInvitation: z.boolean().default(false),
	/** The message to new users. */
	inviteText: z.string().default(''),
	/** UUID of a role; empty = the account's learner. */
	defaultRole: z.string().default(''),
	/** ID of the department under which BambooHR's departments are; empty = the account's root. */
	rootDepartment: z.string().default(''),
	/** Names of BambooHR departments; empty = all. */
	departments: z.array(z.string()).default([]),
	emailFrom: z.enum(['workEmail', 'workEmailThenHomeEmail']).default('workEmail'),
	loginFrom: z.enum(['email', 'employeeNumber', 'employeeId']).default('email'),
	nameFrom: z.enum(['firstName', 'preferredName']).default('firstName'),
	/** Profile field that stores the BambooHR ID; empty = the one labelled "BambooHR ID", if there is one. */
	employeeIdField: z.string().default(''),
	fieldMapping: z.array(mappingShape).default([]),
	createDepartments: z.boolean().default(true),
	divisionsAsGroups: z.boolean().default(true),
	syncSupervisors: z.boolean().default(true),
	leaverAction: z.enum(['deactivate', 'terminate', 'none']).default('deactivate'),
	orphanAction: z.enum(['report', 'deactivate']).default('report'),
	/** How many days before the hire date the user is created. */
	hireDateGate: z.number().default(0),
	maxLeavers: z.number().default(50),
	maxLeaversPercent: z.number().default(20),
	protectAdministrators: z.boolean().default(true),
});

export type PeopleSettings = z.output<typeof peopleSettingsShape>;

export const DEFAULT_PEOPLE_SETTINGS: PeopleSettings = peopleSettingsShape.parse({});

/** Their display names in the node, for messages. */
export const PEOPLE_SETTING_NAMES: Readonly<Record<keyof PeopleSettings, string>> = {
	sendInvitation: 'Send Invitation',
	inviteText: 'Invite Text',
	defaultRole: 'Default Role',
	rootDepartment: 'Root Department',
	departments: 'Department Names or IDs',
	emailFrom: 'Email From',
	loginFrom: 'Login From',
	nameFrom: 'Name From',
	employeeIdField: 'Employee ID Field Name or ID',
	fieldMapping: 'Field Mapping',
	createDepartments: 'Create Departments',
	divisionsAsGroups: 'Divisions as Groups',
	syncSupervisors: 'Sync Supervisors',
	leaverAction: 'Leaver Action',
	orphanAction: 'Orphan Action',
	hireDateGate: 'Hire Date Gate',
	maxLeavers: 'Max Leavers',
	maxLeaversPercent: 'Max Leavers Percent',
	protectAdministrators: 'Protect Administrators',
};
