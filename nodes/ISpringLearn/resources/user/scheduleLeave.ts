import type { INodeProperties } from 'n8n-workflow';
import { cancelScheduledStatus, scheduleStatus } from '../../../../src/ispring/users/schedule-status';
import type { OutputItem } from '../../../shared/items/ItemRun';
import type { ISpringOperation, ISpringRun } from '../../shared/ISpringRun';
import { userLocator } from '../../shared/locators';
import { checkingIds } from '../../shared/unknown-ids';

const ACTIONS = ['cancelDeactivation', 'cancelTermination', 'deactivate', 'terminate'] as const;

const leaveActionProperty: INodeProperties = {
	displayName: 'Leave Action',
	name: 'leaveAction',
	type: 'options',
	// Each cancels only a schedule of the same kind: iSpring Learn keeps deactivation and termination apart
	// (docs/apis/ispring-learn.md#user-status).
	options: [
		{
			name: 'Cancel Deactivation',
			value: 'cancelDeactivation',
			description: 'Cancel a scheduled deactivation. A scheduled termination is kept.',
		},
		{
			name: 'Cancel Termination',
			value: 'cancelTermination',
			description: 'Cancel a scheduled termination. A scheduled deactivation is kept.',
		},
		{
			name: 'Deactivate',
			value: 'deactivate',
			description: 'Make the user inactive on the date',
		},
		{
			name: 'Terminate',
			value: 'terminate',
			description: 'Terminate the user on the date',
		},
	],
	default: 'deactivate',
	description: 'What to schedule, or which schedule to cancel',
};

const dateProperty: INodeProperties = {
	displayName: 'Date',
	name: 'date',
	type: 'dateTime',
	default: '',
	required: true,
	description: "The day of the deactivation or termination, in the workflow's time zone",
	displayOptions: { show: { leaveAction: ['deactivate', 'terminate'] } },
};

export const scheduleLeave: ISpringOperation = {
	name: 'Schedule Leave',
	value: 'scheduleLeave',
	action: 'Schedule leave of user',
	description: 'Schedule a date on which to deactivate or terminate a user, or cancel that date',
	properties: [userLocator, leaveActionProperty, dateProperty],
	execute,
};

async function execute({ parameters, shared }: ISpringRun): Promise<OutputItem[]> {
	const userId = parameters.requiredISpringId(userLocator);
	const leaveAction = parameters.choice(leaveActionProperty, ACTIONS);
	const isPlan = leaveAction === 'deactivate' || leaveAction === 'terminate';
	const date = isPlan ? parameters.requiredDate(dateProperty) : null;
	const leave =
		leaveAction === 'deactivate' || leaveAction === 'cancelDeactivation' ? 'deactivation' : 'termination';

	await checkingIds(
		shared,
		[{ property: userLocator, kind: 'user', id: userId }],
		date === null
			? cancelScheduledStatus(shared.transport, userId, leave)
			: scheduleStatus(shared.transport, userId, leave, date),
	);
	return [{ json: { userId, leaveAction, date } }];
}
