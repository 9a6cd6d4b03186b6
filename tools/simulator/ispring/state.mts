export type RoleType = 'learner' | 'administrator' | 'department_administrator' | 'publisher' | 'custom';

/** 1 active, 3 inactive, 5 employment ended. */
export type UserStatus = 1 | 3 | 5;

export interface SimSubordination {
	subordinationType: 'manual' | 'inherit' | 'no_supervisor';
	supervisorId?: string;
}

export interface SimWorkLeave {
	workLeaveReason: string;
	startDate: string;
	endDate?: string;
}

export interface SimUser {
	userId: string;
	departmentId: string;
	status: UserStatus;
	/** Profile values by the field's name as it is defined in `profileFields`. */
	fields: Record<string, string>;
	/** One role, or two, one of which is a learner role. */
	roles: { roleId: string; manageableDepartmentIds: string[] }[];
	/** Ids of groups. */
	groups: string[];
	subordination: SimSubordination;
	coSubordination: SimSubordination;
	/** RFC 3339; '' = never. */
	addedDate: string;
	lastLoginDate: string;
	password: string;
	/** `yyyy-mm-dd`; '' = none. */
	scheduledDeactivation: string;
	scheduledTermination: string;
	workLeave: SimWorkLeave | null;
	/** The account's owner cannot be deactivated. */
	isOwner: boolean;
}

export interface SimDepartment {
	departmentId: string;
	name: string;
	/** '' for the root. */
	parentDepartmentId: string;
	code: string;
	subordination: SimSubordination;
	coSubordination: SimSubordination;
}

export interface SimGroup {
	groupId: string;
	name: string;
	isSmart: boolean;
}

export interface SimRole {
	roleId: string;
	type: RoleType;
	title: string;
	description: string;
}

export interface SimProfileField {
	userFieldInfoId: string;
	/** Standard ones in lower case: `login`, `email`, `first_name`. */
	name: string;
	label: string;
	type: string;
	isUnique: boolean;
	isRequired: boolean;
	values: { name: string; value: string }[];
	isStandard: boolean;
}

/** An email that the account sent to a user. */
export interface SimMail {
	kind: 'invitation' | 'activation';
	userId: string;
	text: string;
}

export interface SimContent {
	contentItemId: string;
	title: string;
	subtitle: string;
	description: string;
	/** Its owner. */
	userId: string;
	addedDate: string;
	viewUrl: string;
	contentItemType: string;
	/** Of a learning track: the ids of its courses. */
	courseIds?: string[];
}

export type CompletionStatus =
	| 'not_started'
	| 'in_progress'
	| 'pending'
	| 'complete'
	| 'passed'
	| 'accepted'
	| 'incomplete'
	| 'failed'
	| 'declined';

export interface SimCertificate {
	issuedCertificateId: string;
	/** RFC 3339; `expiryDate` '' = never. */
	issueDate: string;
	expiryDate: string;
}

/** The enrollment of a user in a course, with its progress. */
export interface SimEnrollment {
	enrollmentId: string;
	courseId: string;
	learnerId: string;
	/** `yyyy-mm-dd`; '' = none. */
	accessDate: string;
	dueDate: string;
	shouldLockAfterDueDate: boolean;
	/** 0 by an administrator, 1 from the catalog. */
	enrollmentTypeGroup: 0 | 1;
	/** An archived enrollment no longer has a certificate. */
	isArchived: boolean;
	certificate: SimCertificate | null;
	completionStatus: CompletionStatus;
	/** RFC 3339; '' = not finished. */
	completionDate: string;
	/** Percent. */
	progress: number;
	awardedScore: number | null;
	passingScore: number | null;
	/** Seconds. */
	timeSpent: number;
	viewsCount: number;
}

export interface SimSubscriber {
	subscriberName: string;
	callbackUrl: string;
	secret: string;
	isActive: boolean;
	isConfirmed: boolean;
	/** The code that was last sent; '' = none. */
	code: string;
	subscriptions: { subscriptionType: string; params: { name: string; value: string }[] }[];
	/** The events that it has not accepted yet. */
	pending: SimEvent[];
	/** The last delivery failed. */
	isSuspended: boolean;
}

/** An event, as it is delivered. */
export interface SimEvent {
	type: string;
	element: Record<string, unknown>;
}

export interface ISpringState {
	rootDepartmentId: string;
	ownerId: string;
	users: Map<string, SimUser>;
	departments: Map<string, SimDepartment>;
	groups: Map<string, SimGroup>;
	roles: Map<string, SimRole>;
	profileFields: SimProfileField[];
	mails: SimMail[];
	contents: Map<string, SimContent>;
	enrollments: Map<string, SimEnrollment>;
	subscribers: Map<string, SimSubscriber>;
	/** When each token expires (ms since 1970). */
	tokens: Map<string, number>;
	/** Links to certificates, by their token. */
	downloads: Map<string, { certificateId: string; endsAt: number }>;
	/** The number for the next id. */
	nextId: number;
}
