import type { INodeProperties } from 'n8n-workflow';
import { WEBHOOK_TYPES, type WebhookFilter } from '../../src/ispring/webhooks/webhook-types';
import { coursesFilter, usersFilter } from '../ISpringLearn/shared/filters';
import { filtersCollection, optionsCollection } from '../shared/collections';

export const eventProperty: INodeProperties = {
	displayName: 'Trigger On',
	name: 'event',
	type: 'options',
	noDataExpression: true,
	options: [
		{
			name: 'Course Completed',
			value: 'COURSE_COMPLETED_SUCCESSFULLY',
			description: 'A user completed a course successfully',
		},
		{
			name: 'Course Item Completed',
			value: 'COURSE_ITEM_COMPLETED_SUCCESSFULLY',
			description: 'A user completed a course item successfully',
		},
		{
			name: 'Course Item Status Changed',
			value: 'COURSE_ITEM_STATUS_CHANGED',
			description: 'The status of a course item changed for a user',
		},
		{
			name: 'Course Status Changed',
			value: 'COURSE_STATUS_CHANGED',
			description: 'The status of a course changed for a user, such as to failed',
		},
		{
			name: 'Learners Enrolled in Course',
			value: 'LEARNERS_ENROLLED_IN_COURSE',
			description: 'Users were enrolled in a course',
		},
		{
			name: 'Training Meeting Added',
			value: 'TRAINING_MEETING_ADDED',
			description: 'A meeting was added to a training session',
		},
		{
			name: 'Training Meeting Removed',
			value: 'TRAINING_MEETING_REMOVED',
			description: 'A meeting was removed from a training session',
		},
		{
			name: 'Training Meeting Updated',
			value: 'TRAINING_MEETING_UPDATED',
			description: 'A meeting of a training session changed',
		},
		{
			name: 'Training Session Participant Removed',
			value: 'TRAINING_SESSION_PARTICIPANT_REMOVED',
			description: 'A user was removed from a training session',
		},
		{
			name: 'Training Session Participants Added',
			value: 'TRAINING_SESSION_PARTICIPANTS_ADDED',
			description: 'Users were added to a training session',
		},
		{ name: 'User Registered', value: 'USER_REGISTERED', description: 'An account was created' },
	],
	default: 'COURSE_COMPLETED_SUCCESSFULLY',
	description:
		'The event that starts the workflow. iSpring Learn has no events for users who change or leave, or for certificates. Use a schedule for these.',
};

export const courseItemsFilter: INodeProperties = {
	displayName: 'Course Item IDs',
	name: 'courseItems',
	type: 'string',
	default: '',
	placeholder: 'e.g. 3f2504e0-4f89-11d3-9a0c-0305e82c3301',
	description:
		'Only events of these course items. Enter their iSpring Learn IDs, separated by commas. Each event includes the ID of its course item.',
};

/** The filters by the name that the API gives them. */
export const FILTERS: Record<WebhookFilter, INodeProperties> = {
	courseItemIds: shownFor('courseItemIds', courseItemsFilter),
	courseIds: shownFor('courseIds', coursesFilter),
	userIds: shownFor('userIds', usersFilter),
};

export const filtersProperty = {
	...filtersCollection([FILTERS.courseItemIds, FILTERS.courseIds, FILTERS.userIds]),
	displayOptions: { show: { event: typesWith('courseItemIds', 'courseIds', 'userIds') } },
};

export const requireSignatureProperty: INodeProperties = {
	displayName: 'Require Signature',
	name: 'requireSignature',
	type: 'boolean',
	default: true,
	description:
		'Whether to reject deliveries that are not signed with a secret that only this trigger and iSpring Learn know. If turned off, no secret is registered, and anyone who knows the webhook URL can start the workflow.',
};

export const optionsProperty = optionsCollection([requireSignatureProperty]);

const deliveryNotice: INodeProperties = {
	displayName:
		'iSpring Learn may send the same event twice, and holds back further events until this one is accepted. Let the workflow read the current state from iSpring Learn.',
	name: 'deliveryNotice',
	type: 'notice',
	default: '',
};

export const properties: INodeProperties[] = [
	deliveryNotice,
	eventProperty,
	filtersProperty,
	optionsProperty,
];

function shownFor(filter: WebhookFilter, property: INodeProperties): INodeProperties {
	return { ...property, displayOptions: { show: { '/event': typesWith(filter) } } };
}

function typesWith(...filters: WebhookFilter[]): string[] {
	return WEBHOOK_TYPES.filter((one) => filters.some((filter) => one.filters.includes(filter))).map(
		({ type }) => type,
	);
}
