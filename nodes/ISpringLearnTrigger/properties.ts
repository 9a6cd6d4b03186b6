import type { INodeProperties } from 'n8n-workflow';
import { WEBHOOK_TYPES, type WebhookFilter } from '../../src/ispring/webhooks/webhook-types';
import { coursesFilter, usersFilter } from '../ISpringLearn/shared/filters';

export const eventProperty: INodeProperties = {
	displayName: 'Trigger On',
	name: 'event',
	type: 'options',
	noDataExpression: true,
	options: [
		{
			name: 'Course Completed',
			value: 'COURSE_COMPLETED_SUCCESSFULLY',
			description: 'Somebody completed a course with success',
		},
		{
			name: 'Course Item Completed',
			value: 'COURSE_ITEM_COMPLETED_SUCCESSFULLY',
			description: 'Somebody completed a part of a course with success',
		},
		{
			name: 'Course Item Status Changed',
			value: 'COURSE_ITEM_STATUS_CHANGED',
			description: 'The status of a part of a course changed for somebody',
		},
		{
			name: 'Course Status Changed',
			value: 'COURSE_STATUS_CHANGED',
			description: 'The status of a course changed for somebody, e.g. to failed',
		},
		{
			name: 'Learners Enrolled in Course',
			value: 'LEARNERS_ENROLLED_IN_COURSE',
			description: 'Users were enrolled in a course',
		},
		{
			name: 'Training Meeting Added',
			value: 'TRAINING_MEETING_ADDED',
			description: 'A training got another meeting',
		},
		{
			name: 'Training Meeting Removed',
			value: 'TRAINING_MEETING_REMOVED',
			description: 'A meeting of a training was removed',
		},
		{
			name: 'Training Meeting Updated',
			value: 'TRAINING_MEETING_UPDATED',
			description: 'A meeting of a training changed',
		},
		{
			name: 'Training Session Participant Removed',
			value: 'TRAINING_SESSION_PARTICIPANT_REMOVED',
			description: 'Somebody no longer takes part in a training session',
		},
		{
			name: 'Training Session Participants Added',
			value: 'TRAINING_SESSION_PARTICIPANTS_ADDED',
			description: 'Users take part in a training session',
		},
		{ name: 'User Registered', value: 'USER_REGISTERED', description: 'An account was made' },
	],
	default: 'COURSE_COMPLETED_SUCCESSFULLY',
	description:
		'The events to start the workflow at. iSpring Learn has none for users that change or leave, or for certificates: for these keep a schedule.',
};

export const courseItemsFilter: INodeProperties = {
	displayName: 'Course Item IDs',
	name: 'courseItems',
	type: 'string',
	default: '',
	placeholder: 'e.g. 3f2504e0-4f89-11d3-9a0c-0305e82c3301',
	description:
		'Only events of these parts of courses: their IDs in iSpring Learn, separated by commas. Each event of this kind carries one.',
};

/** What stands in Filters, by what iSpring calls it. */
export const FILTERS: Record<WebhookFilter, INodeProperties> = {
	courseItemIds: shownFor('courseItemIds', courseItemsFilter),
	courseIds: shownFor('courseIds', coursesFilter),
	userIds: shownFor('userIds', usersFilter),
};

export const filtersProperty: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
	displayOptions: { show: { event: typesWith('courseItemIds', 'courseIds', 'userIds') } },
	options: [FILTERS.courseItemIds, FILTERS.courseIds, FILTERS.userIds],
};

export const requireSignatureProperty: INodeProperties = {
	displayName: 'Require Signature',
	name: 'requireSignature',
	type: 'boolean',
	default: true,
	description:
		'Whether to refuse deliveries that are not signed with a secret that only this trigger and iSpring Learn know. Off: no secret is registered, and whoever knows the address can start the workflow.',
};

export const optionsProperty: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [requireSignatureProperty],
};

function shownFor(filter: WebhookFilter, property: INodeProperties): INodeProperties {
	return { ...property, displayOptions: { show: { '/event': typesWith(filter) } } };
}

function typesWith(...filters: WebhookFilter[]): string[] {
	return WEBHOOK_TYPES.filter((one) => filters.some((filter) => one.filters.includes(filter))).map(
		({ type }) => type,
	);
}
