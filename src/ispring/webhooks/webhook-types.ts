/** A filter of a subscription. */
export type WebhookFilter = 'courseIds' | 'courseItemIds' | 'userIds';

export interface WebhookType {
	type: string;
	/** The filters that iSpring accepts for this type. */
	filters: readonly WebhookFilter[];
}

/** The events that iSpring Learn can send (docs/apis/ispring-learn.md#webhooks). */
export const WEBHOOK_TYPES: readonly WebhookType[] = [
	{ type: 'COURSE_COMPLETED_SUCCESSFULLY', filters: ['courseIds', 'userIds'] },
	{ type: 'COURSE_ITEM_COMPLETED_SUCCESSFULLY', filters: ['courseItemIds', 'userIds'] },
	{ type: 'COURSE_ITEM_STATUS_CHANGED', filters: ['courseItemIds', 'userIds'] },
	{ type: 'COURSE_STATUS_CHANGED', filters: ['courseIds', 'userIds'] },
	{ type: 'LEARNERS_ENROLLED_IN_COURSE', filters: ['courseIds', 'userIds'] },
	{ type: 'TRAINING_MEETING_ADDED', filters: [] },
	{ type: 'TRAINING_MEETING_REMOVED', filters: [] },
	{ type: 'TRAINING_MEETING_UPDATED', filters: [] },
	{ type: 'TRAINING_SESSION_PARTICIPANTS_ADDED', filters: ['userIds'] },
	{ type: 'TRAINING_SESSION_PARTICIPANT_REMOVED', filters: ['userIds'] },
	{ type: 'USER_REGISTERED', filters: [] },
];

/**
 * A subscriber has one subscription: the overview allows no more, although a sample shows two
 * (docs/apis/ispring-learn.md#webhooks).
 */
export interface Subscription {
	type: string;
	/** IDs by filter; an empty list does not filter. */
	filters: Partial<Record<WebhookFilter, string[]>>;
}
