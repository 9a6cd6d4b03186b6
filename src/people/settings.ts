/** Everything a run of `people` can be told, after the node has read its parameters. */
export interface PeopleSettings {
	sendInvitation: boolean;
	/** The message that new users get. */
	inviteText: string;
	/** UUID of a role; empty = the account's learner. */
	defaultRole: string;
	/** Id of the department under which BambooHR's departments are; empty = the account's root. */
	rootDepartment: string;
	/** Names of BambooHR departments; empty = all. */
	departments: string[];
	emailFrom: 'workEmail' | 'workEmailThenHomeEmail';
	loginFrom: 'email' | 'employeeNumber' | 'employeeId';
	nameFrom: 'firstName' | 'preferredName';
	/** Profile field that keeps the BambooHR id; empty = people are found by e-mail and login only. */
	employeeIdField: string;
	fieldMapping: Array<{ bambooHrField: string; iSpringField: string }>;
	createDepartments: boolean;
	divisionsAsGroups: boolean;
	syncSupervisors: boolean;
	leaverAction: 'deactivate' | 'terminate' | 'none';
	orphanAction: 'report' | 'deactivate';
	/** Days before the hire date that an account may exist. */
	hireDateGate: number;
	maxLeavers: number;
	maxLeaversPercent: number;
	protectAdministrators: boolean;
}

export const DEFAULT_PEOPLE_SETTINGS: PeopleSettings = {
	sendInvitation: false,
	inviteText: '',
	defaultRole: '',
	rootDepartment: '',
	departments: [],
	emailFrom: 'workEmail',
	loginFrom: 'email',
	nameFrom: 'firstName',
	employeeIdField: '',
	fieldMapping: [],
	createDepartments: true,
	divisionsAsGroups: true,
	syncSupervisors: true,
	leaverAction: 'deactivate',
	orphanAction: 'report',
	hireDateGate: 0,
	maxLeavers: 50,
	maxLeaversPercent: 20,
	protectAdministrators: true,
};
