import type { Throttle } from '../http/throttle.mts';

/** What one iSpring Learn account does and another does not; also what is not known for certain. */
export interface ISpringQuirks {
	/** Without `application/json` in `Accept` the answer is XML. */
	xmlWithoutAccept: boolean;
	/** How the standard profile fields are written when they are read; `upper` writes custom ones so as well. */
	fieldNameCase: 'upper' | 'lower';
	/** `isSmart` and the like are 1 and 0. */
	booleansAsNumbers: boolean;
	/** What `GET users/v2` answers where it is not offered; 200 = a web page. The older list is always there. */
	userPagesRefused: null | 200 | 403 | 404 | 405;
	/**
	 * Some values are not what is documented: status 4 for who never signed in, status 2 for somebody who was deleted, an
	 * empty list for what is inherited, lists of one as values, and of the owner, a field and a department no more than ids.
	 */
	oddValues: boolean;
	/** What stands in the place of a list that has no rows: `empty` is an empty body, the names are JSON. */
	emptyListAs: 'list' | 'object' | 'null' | 'text' | 'wrapper' | 'empty' | 'noContent';
	/** A list, or a page, of one row is that object instead. */
	oneRowAsObject: boolean;
	/** Single objects come inside `response` (or the name that the vendor's file gives), not bare. */
	wrapSingles: boolean;
	/** Lists that are not paged come as an array, not inside an object. */
	rootArrays: boolean;
	/** A login or e-mail that another user has. */
	duplicateStatus: 400 | 409;
	/** Active users that the plan pays for; null = no limit. More of them come out inactive when they are made. */
	planSeats: number | null;
	/** With a full plan, activating somebody is answered as a success and changes nothing; else it is possible. */
	statusAfterActivateStaysInactive: boolean;
	/** A page for which more rows are asked takes too long: a gateway answers 504. */
	slowAbove: number;
	/** `pageSize` is cut to this. */
	maxPageSize: number;
	/** What `groupIds` does to the groups that somebody is already in. */
	groupIdsOnUpdate: 'replace' | 'add';
	/** IDs of other things are shown in upper case; an ID is known in its own case only. */
	upperCaseReferences: boolean;
	/** Names and titles are shown as HTML has them: `R&amp;D`. */
	namesAsHtml: boolean;
	/** The key may not see the groups. */
	groupsRefused: boolean;
	/** What types of roles are called: as in the vendor's file, or as on its newer pages. */
	roleNames: 'singular' | 'plural';
	/** A `roleId` counts only with the role `custom`; names that are none are ignored, and authors manage departments. */
	roleIdNeedsCustom: boolean;
	/** How a change is answered: as documented, with the ID as bare text or an empty element, or with the ID in XML. */
	changeAnswers: 'json' | 'text' | 'xml';
	/** Something new is answered as `{"userId": id}`, even if not asked for by `X-Return-Object`. */
	returnObject: boolean;
	/** One id in a filter that does not exist fails the whole call. */
	badIdFailsFilter: boolean;
	/** Does not strike requests for a token. */
	throttle: Throttle | null;
	tokenTtlMs: number;
	/** A new token ends all earlier ones. */
	newTokenKillsOld: boolean;
	emailRequired: boolean;
	uniqueEmails: boolean;
	/** What a `POST user/{id}` must carry: nothing else, login, e-mail and department, or all required fields as well. */
	updateRequires: 'nothing' | 'identity' | 'requiredFields';
	/** The status of a successful `POST user/{id}`. */
	updateAnswers: 200 | 204;
	/** Values that are not there are absent, not null or []. */
	omitEmptyValues: boolean;
	/** Every page but the first refers to itself as the next one. */
	repeatPageToken: boolean;
	/** In which form values of profiles and names of departments and groups are kept. */
	keepsValues:
		| 'asSent'
		| 'upperCase'
		| 'cut'
		| 'tidied'
		| 'abbreviated'
		/** Given a field's defined name, or `department` or `group`, and what was sent. */
		| ((field: string, sent: string) => string);
	/** `fields` of a user is read as an object, as it is written. */
	userFieldsAsObject: boolean;
	/** `learners/results` shows active users only, unless others are asked for. */
	resultsHideInactive: boolean;
	/** `learners/results` knows the user status 5; else it refuses the whole list for it. */
	resultsKnowEnded: boolean;
	/** Enrolling somebody who is enrolled already makes a second enrollment; else nothing happens. */
	enrollsTwice: boolean;
	/**
	 * Access dates are kept and shown with their time of day. A change is refused unless it has them as
	 * `yyyy-mm-dd hh:mm:ss`, and due dates as `yyyy-mm-dd`, which are shown as instants.
	 */
	strictDates: boolean;
	certificateLinkTtlMs: number;
	/** What a link to a certificate answers when its time is over. */
	expiredLinkStatus: 403 | 404;
	/** When a subscriber's code is posted: while it is asked for, just after, or not at all. */
	sendsCode: 'during' | 'after' | 'never';
	/** Elements of a delivery are objects, or JSON inside a string as in the confirmation. */
	eventElements: 'text' | 'object';
	/** Several events come in a list; one event alone may come without it. */
	eventPayloads: 'list' | 'single';
	/** The names of events in deliveries and in lists of subscriptions. */
	eventNameCase: 'upper' | 'lower';
	/** What is asked about a subscriber is answered with an empty body, as the vendor's file has it. */
	subscriberInfoIsEmpty: boolean;
	/** Calls about webhooks are refused with a token: they take login and password only. */
	webhooksWantLogin: boolean;
	/** How the signature of a delivery is made: the vendor's page describes the first and names the second. */
	webhookHash: 'concatenation' | 'hmac';
	/** How the signature of a delivery is written. */
	webhookSignature: 'hex' | 'upperHex' | 'prefixedHex' | 'base64' | 'none';
	/** Each delivery comes a second time, although it was taken. */
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
	keepsValues: 'asSent',
	userFieldsAsObject: false,
	resultsHideInactive: true,
	resultsKnowEnded: true,
	enrollsTwice: false,
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
