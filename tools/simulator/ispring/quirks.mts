import type { Throttle } from '../http/throttle.mts';

/** Behavior that differs between iSpring Learn accounts, or that is not known for certain. */
export interface ISpringQuirks {
	/** Without `application/json` in `Accept` the answer is XML. */
	xmlWithoutAccept: boolean;
	/** The case of standard profile fields in answers; `upper` also applies to custom ones. */
	fieldNameCase: 'upper' | 'lower';
	/** `isSmart` and other flags are 1 and 0. */
	booleansAsNumbers: boolean;
	/** The status of `GET users/v2` where it does not exist; 200 = a web page. The older list always exists. */
	userPagesRefused: null | 200 | 403 | 404 | 405;
	/**
	 * Some values are not as documented: status 4 for users who never signed in, status 2 for a deleted user, an empty list
	 * for inherited values, single values instead of lists of one, and only ids for the owner, a field and a department.
	 */
	oddValues: boolean;
	/** The answer instead of an empty list: `empty` is an empty body, the others are JSON. */
	emptyListAs: 'list' | 'object' | 'null' | 'text' | 'wrapper' | 'empty' | 'noContent';
	/** A list or page with a single row is returned as that object. */
	oneRowAsObject: boolean;
	/** Single objects are wrapped in `response` (or in the name in the vendor's file). */
	wrapSingles: boolean;
	/** Lists without pages are a plain array instead of an object. */
	rootArrays: boolean;
	/** The status for a login or email that another user has. */
	duplicateStatus: 400 | 409;
	/** The seats of the plan; null = no limit. Further new users are inactive. */
	planSeats: number | null;
	/** When all seats are taken, activating a user reports success but changes nothing; otherwise it works. */
	statusAfterActivateStaysInactive: boolean;
	/** A page with more rows than this takes too long: a gateway answers 504. */
	slowAbove: number;
	/** The maximum for `pageSize`. */
	maxPageSize: number;
	/** What `groupIds` does to the current groups of a user. */
	groupIdsOnUpdate: 'replace' | 'add';
	/** References to other objects are in upper case, but an ID is only accepted in its own case. */
	upperCaseReferences: boolean;
	/** Names and titles are HTML-escaped: `R&amp;D`. */
	namesAsHtml: boolean;
	/** The key has no access to groups. */
	groupsRefused: boolean;
	/** The status of requests about work leave where the plan does not include it. */
	workLeaveRefused: null | 403 | 404;
	/** The names of role types: as in the vendor's file, or as on its newer pages. */
	roleNames: 'singular' | 'plural';
	/** A `roleId` is only used with the role `custom`; unknown names are ignored, and authors manage departments. */
	roleIdNeedsCustom: boolean;
	/** The answer to a change: as documented, the ID as plain text, an empty element, or the ID in XML. */
	changeAnswers: 'json' | 'text' | 'xml';
	/** A new object is answered with `{"userId": id}`, even without `X-Return-Object`. */
	returnObject: boolean;
	/** A single unknown id in a filter makes the whole request fail. */
	badIdFailsFilter: boolean;
	/** Requests for a token are not affected. */
	throttle: Throttle | null;
	tokenTtlMs: number;
	/** A new token invalidates all earlier ones. */
	newTokenKillsOld: boolean;
	emailRequired: boolean;
	uniqueEmails: boolean;
	/** What every `POST user/{id}` must contain: nothing more, login, email and department, or all required fields too. */
	updateRequires: 'nothing' | 'identity' | 'requiredFields';
	/** The status of a successful `POST user/{id}`. */
	updateAnswers: 200 | 204;
	/** Empty values are omitted instead of null or []. */
	omitEmptyValues: boolean;
	/** Every page except the first names itself as the next one. */
	repeatPageToken: boolean;
	/** The form in which profile values and the names of departments and groups are stored. */
	storedForm:
		| 'asSent'
		| 'upperCase'
		| 'cut'
		| 'tidied'
		| 'abbreviated'
		/** Given a field's defined name, or `department` or `group`, and what was sent. */
		| ((field: string, sent: string) => string);
	/** What becomes of the code of a department: it is kept, refused, dropped, or kept in capital letters or cut. */
	departmentCodes: 'kept' | 'refused' | 'dropped' | 'upperCase' | 'cut';
	/** `fields` of a user is returned as an object, as it is sent. */
	userFieldsAsObject: boolean;
	/** `learners/results` only has active users, unless others are requested. */
	resultsHideInactive: boolean;
	/** `learners/results` accepts the user status 5; otherwise it rejects the request. */
	resultsKnowEnded: boolean;
	/** Enrolling an enrolled user again creates a second enrollment; otherwise nothing happens. */
	enrollsTwice: boolean;
	/**
	 * What becomes of the former enrollment after a re-enrollment: it is archived without its certificate, stays with it, or
	 * is itself started anew, without or with its former certificate.
	 */
	reenrollment: 'archives' | 'keepsFormer' | 'restarts' | 'restartsWithCertificate';
	/**
	 * Access dates are stored and returned with a time. A change is rejected unless they are `yyyy-mm-dd hh:mm:ss`, and due
	 * dates are `yyyy-mm-dd`, which are returned with a time.
	 */
	strictDates: boolean;
	certificateLinkTtlMs: number;
	/** The answer of an expired link to a certificate. */
	expiredLinkStatus: 403 | 404;
	/** When a subscriber's code is posted: during the request for it, right afterwards, or not at all. */
	sendsCode: 'during' | 'after' | 'never';
	/** The elements of a delivery are objects, or JSON inside a string, as in the confirmation. */
	eventElements: 'text' | 'object';
	/** Several events are a list; a single event can come without one. */
	eventPayloads: 'list' | 'single';
	/** The names of events in deliveries and in lists of subscriptions. */
	eventNameCase: 'upper' | 'lower';
	/** Requests for a subscriber get an empty body, as in the vendor's file. */
	subscriberInfoIsEmpty: boolean;
	/** Webhook requests are rejected with a token: they accept only login and password. */
	webhooksWantLogin: boolean;
	/** The algorithm of signatures: the vendor's page describes the first and names the second. */
	webhookHash: 'concatenation' | 'hmac';
	/** The encoding of signatures. */
	webhookSignature: 'hex' | 'upperHex' | 'prefixedHex' | 'base64' | 'none';
	/** Each delivery is repeated, although it was accepted. */
	deliversTwice: boolean;
}

export const DEFAULT_QUIRKS: ISpringQuirks = {
	xmlWithoutAccept: true,
	fieldNameCase: 'upper',
	booleansAsNumbers: false,
	userPagesRefused: null,
	oddValues: false,
	emptyListAs: 'list',
	oneRowAsObject: false,
	wrapSingles: false,
	rootArrays: true,
	duplicateStatus: 400,
	planSeats: null,
	statusAfterActivateStaysInactive: false,
	slowAbove: Infinity,
	maxPageSize: 1000,
	groupIdsOnUpdate: 'add',
	upperCaseReferences: false,
	namesAsHtml: false,
	groupsRefused: false,
	workLeaveRefused: null,
	roleNames: 'singular',
	roleIdNeedsCustom: false,
	changeAnswers: 'json',
	returnObject: false,
	badIdFailsFilter: false,
	throttle: null,
	tokenTtlMs: 30 * 60 * 1000,
	newTokenKillsOld: false,
	emailRequired: false,
	uniqueEmails: true,
	updateRequires: 'nothing',
	updateAnswers: 200,
	omitEmptyValues: true,
	repeatPageToken: false,
	storedForm: 'asSent',
	departmentCodes: 'kept',
	userFieldsAsObject: false,
	resultsHideInactive: true,
	resultsKnowEnded: true,
	enrollsTwice: false,
	reenrollment: 'archives',
	strictDates: false,
	certificateLinkTtlMs: 10 * 60 * 1000,
	expiredLinkStatus: 403,
	sendsCode: 'after',
	eventElements: 'text',
	eventPayloads: 'list',
	eventNameCase: 'upper',
	subscriberInfoIsEmpty: false,
	webhooksWantLogin: false,
	webhookHash: 'concatenation',
	webhookSignature: 'hex',
	deliversTwice: false,
};
