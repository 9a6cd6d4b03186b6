import { z } from 'zod/v3';
import { matchingSettings } from '../run/matching-settings';
import { scopeSettings } from '../scope/settings';
import { settingNames } from '../run/setting-names';

const mappingShape = z.object({
	bambooHrField: z.string().default('').describe('BambooHR Field Name or ID'),
	iSpringField: z.string().default('').describe('iSpring Field Name or ID'),
	/** The field whose value is used when the first one is empty; empty = none. */
	fallbackField: z.string().default('').describe('Fallback Field Name or ID'),
	/** `onCreate`: only for new users; `whenEmpty`: for new users, and while the user has no value. */
	when: z.enum(['always', 'onCreate', 'whenEmpty']).default('always').describe('When'),
});

/** The parts of an entry of `fieldMapping`. */
export const mappingSettings = mappingShape.shape;

/**
 * Every setting of a people run: its type, its default and its display name. The node adds how the editor asks for it
 * (nodes/LearningSync/shared/options/option.ts), and nothing of this is written a second time.
 *
 * The items of a plan carry the settings, so a plan made by an earlier version may lack the newer ones.
 */
export const peopleSettingsShape = z.object({
	sendInvitation: z.boolean().default(false).describe('Send Invitation'),
	/** The message that new users get. */
	inviteText: z.string().default('').describe('Invite Text'),
	/** UUID of a role; empty = the learner role of the account. */
	defaultRole: z.string().default('').describe('Default Role'),
	/** ID of the department that holds the BambooHR departments; empty = the root of the account. */
	rootDepartment: z.string().default('').describe('Root Department'),
	...scopeSettings,
	/** What becomes of active users whose employees the departments or the filter leave out. */
	outOfScopeAction: z
		.enum(['report', 'deactivate', 'none'])
		.default('report')
		.describe('Out of Scope Action'),
	...matchingSettings,
	loginFrom: z.enum(['email', 'employeeNumber', 'employeeId']).default('email').describe('Login From'),
	nameFrom: z.enum(['firstName', 'preferredName']).default('firstName').describe('Name From'),
	fieldMapping: z.array(mappingShape).default([]).describe('Field Mapping'),
	createDepartments: z.boolean().default(true).describe('Create Departments'),
	/** Whether departments are recognized by BambooHR's ID, which is kept in their code. */
	departmentCodes: z.boolean().default(true).describe('Department Codes'),
	/** BambooHR fields whose values become groups; empty = none. */
	groupsFrom: z.array(z.string()).default(['division']).describe('Groups From'),
	syncSupervisors: z.boolean().default(true).describe('Sync Supervisors'),
	/** IDs of BambooHR's time-off types whose approved requests become work leave; empty = work leave is left alone. */
	workLeaveFrom: z.array(z.string()).default([]).describe('Work Leave Type Names or IDs'),
	leaverAction: z.enum(['deactivate', 'terminate', 'none']).default('deactivate').describe('Leaver Action'),
	orphanAction: z.enum(['report', 'deactivate']).default('report').describe('Users Without Employee'),
	/** How many days before the hire date an account may exist. */
	hireDateGate: z.number().default(0).describe('Create Account (Days Before Hire)'),
	maxLeavers: z.number().default(50).describe('Max Leavers'),
	maxLeaversPercent: z.number().default(20).describe('Max Leavers Percent'),
	protectAdministrators: z.boolean().default(true).describe('Protect Administrators'),
});

export type FieldMapping = z.output<typeof mappingShape>;

export type PeopleSettings = z.output<typeof peopleSettingsShape>;

export const DEFAULT_PEOPLE_SETTINGS: PeopleSettings = peopleSettingsShape.parse({});

/** As the editor shows them, for warnings and errors. */
export const PEOPLE_SETTING_NAMES = settingNames(peopleSettingsShape);
