/** '' means that there is no value. */
export interface SimEmployee {
	id: string;
	employeeNumber: string;
	firstName: string;
	middleName: string;
	lastName: string;
	preferredName: string;
	workEmail: string;
	homeEmail: string;
	jobTitle: string;
	department: string;
	division: string;
	location: string;
	/** The supervisor's id. */
	supervisorEId: string;
	status: 'Active' | 'Inactive';
	employmentHistoryStatus: string;
	/** Dates are `yyyy-mm-dd`. */
	hireDate: string;
	originalHireDate: string;
	terminationDate: string;
	mobilePhone: string;
	workPhone: string;
	workPhoneExtension: string;
	homePhone: string;
	city: string;
	state: string;
	country: string;
	hiddenFromDirectory: boolean;
	/** Values by the alias of a custom field. */
	custom: Record<string, string>;
	/** Future values of some fields; only returned with `onlyCurrent=false`. */
	future: Partial<Pick<SimEmployee, 'jobTitle' | 'department' | 'division' | 'location' | 'supervisorEId'>>;
	/** ISO 8601, UTC, to the second. */
	created: string;
	lastChanged: string;
}

export const LIST_NAMES = [
	'department',
	'division',
	'location',
	'jobTitle',
	'employmentHistoryStatus',
] as const;
export type ListName = (typeof LIST_NAMES)[number];

export interface SimListOption {
	id: string;
	name: string;
	archived: boolean;
}

export interface SimCustomField {
	/** `16.1` for a sub-field of 16. */
	id: number | string;
	/** The key of its value; also the name to request it by, unless it is a sub-field. */
	alias: string;
	label: string;
	type: string;
	/** The values of a field of the type `list`; values in use are added. */
	options?: string[];
	/** Whether an employee may have several of them, separated by commas. */
	isMultiple?: boolean;
}

export interface SimTrainingType {
	id: string;
	name: string;
	renewable: boolean;
	/** Months; 0 when not renewable. */
	frequency: number;
	required: boolean;
	dueFromHireDate: { unit: string; amount: string } | null;
	/** '' = none. */
	categoryId: string;
	linkUrl: string;
	description: string;
	allowEmployeesToMarkComplete: boolean;
}

export interface SimTrainingRecord {
	id: string;
	employeeId: string;
	/** Id of the training type. */
	type: string;
	/** `yyyy-mm-dd`. */
	completed: string;
	notes: string;
	instructor: string;
	credits: string;
	hours: string;
	/** For example `50.00 USD`. */
	cost: string;
}

export interface SimFile {
	id: number;
	employeeId: string;
	categoryId: number;
	/** The name that is shown; can be changed. */
	name: string;
	originalFileName: string;
	contentType: string;
	content: Buffer;
	dateCreated: string;
	shareWithEmployee: 'yes' | 'no';
}

export interface SimTable {
	alias: string;
	columns: { id: number; name: string; alias: string; type: string; options?: string[] }[];
	rows: { id: string; employeeId: string; values: Record<string, string> }[];
}

export interface SimTimeOffType {
	id: string;
	name: string;
	units: 'hours' | 'days';
	/** Types that are no longer active are not listed. */
	isActive: boolean;
}

/** A request for time off. */
export interface SimTimeOff {
	id: string;
	employeeId: string;
	typeId: string;
	/** The first and the last day, `yyyy-mm-dd`. */
	start: string;
	end: string;
	status: 'approved' | 'denied' | 'superceded' | 'requested' | 'canceled';
	/** How much of each day, in the unit of the type; null = whole days. */
	amountOfDay: number | null;
}

export interface SimWebhook {
	id: string;
	name: string;
	created: string;
	lastSent: string | null;
	url: string;
	format: string;
	events: string[];
	monitorFields: string[];
	postFields: Record<string, string>;
	includeCompanyDomain: boolean;
	privateKey: string;
	/** Belongs to another user: not listed, and not accessible. */
	isForeign?: boolean;
}

export interface BambooHrState {
	employees: Map<string, SimEmployee>;
	/** Employees whose record was deleted. */
	deleted: { id: string; lastChanged: string }[];
	lists: Record<ListName, SimListOption[]>;
	customFields: SimCustomField[];
	trainingTypes: Map<string, SimTrainingType>;
	trainingCategories: Map<string, { id: string; name: string }>;
	trainingRecords: Map<string, SimTrainingRecord>;
	fileCategories: { id: number; name: string }[];
	files: Map<number, SimFile>;
	/** Ids of deleted files. */
	deletedFiles: number[];
	tables: Map<string, SimTable>;
	timeOffTypes: Map<string, SimTimeOffType>;
	timeOff: Map<string, SimTimeOff>;
	webhooks: Map<string, SimWebhook>;
	/** The employee who owns the key (`employees/0`); '' when the owner is not an employee. */
	keyEmployeeId: string;
	/** Unknown keys tried so far. */
	badTokens: number;
	/** The ids for new objects. */
	nextId: { employee: number; option: number; customField: number; other: number };
}

export function emptyState(): BambooHrState {
	return {
		employees: new Map(),
		deleted: [],
		lists: { department: [], division: [], location: [], jobTitle: [], employmentHistoryStatus: [] },
		customFields: [],
		trainingTypes: new Map(),
		trainingCategories: new Map(),
		trainingRecords: new Map(),
		fileCategories: [],
		files: new Map(),
		deletedFiles: [],
		tables: new Map(),
		timeOffTypes: new Map(),
		timeOff: new Map(),
		webhooks: new Map(),
		keyEmployeeId: '',
		badTokens: 0,
		nextId: { employee: 101, option: 18001, customField: 4101, other: 1001 },
	};
}
