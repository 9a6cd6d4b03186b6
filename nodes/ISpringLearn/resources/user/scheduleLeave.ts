import { updateDisplayOptions, type INodeProperties } from 'n8n-workflow';
import { cancelScheduledStatus, scheduleStatus } from '../../../../src/ispring/users/schedule-status';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { naming } from '../../../shared/items/known-ids';
import type { ISpringRun } from '../../shared/ISpringRun';
import { userLocator } from '../../shared/locators';
import { unknownOf } from '../../shared/unknown-ids';

const ACTIONS = ['cancelDeactivation', 'cancelTermination', 'deactivate', 'terminate'] as const;

const leaveActionProperty: INodeProperties = {
	displayName: 'Leave Action',
	name: 'leaveAction',
	type: 'options',
	// One cancels what the other one of the same name planned: iSpring Learn keeps the two apart
	// (docs/apis/ispring-learn.md#user-status).
	options: [
		{
			name: 'Cancel Deactivation',
			value: 'cancelDeactivation',
			description: 'The user stays active; a termination that is planned stays planned',
		},
		{
			name: 'Cancel Termination',
			value: 'cancelTermination',
			description: 'The employment does not end; a deactivation that is planned stays planned',
		},
		{
			name: 'Deactivate',
			value: 'deactivate',
			description: 'The user becomes inactive on the date',
		},
		{
			name: 'Terminate',
			value: 'terminate',
			description: 'The employment of the user ends on the date',
		},
	],
	default: 'deactivate',
	description: 'What is to happen on the date, or to be taken back',
};

const dateProperty: INodeProperties = {
	displayName: 'Date',
	name: 'date',
	type: 'dateTime',
	default: '',
	required: true,
	description: "The day on which it happens, in the workflow's time zone",
	displayOptions: { show: { leaveAction: ['deactivate', 'terminate'] } },
};

export const description = updateDisplayOptions(
	{ show: { resource: ['user'], operation: ['scheduleLeave'] } },
	[userLocator, leaveActionProperty, dateProperty],
);

export async function execute({ parameters, shared }: ISpringRun): Promise<OutputItem[]> {
	const userId = parameters.requiredISpringId(userLocator);
	const leaveAction = parameters.choice(leaveActionProperty, ACTIONS);
	const isPlan = leaveAction === 'deactivate' || leaveAction === 'terminate';
	const date = isPlan ? parameters.requiredDate(dateProperty) : null;
	const leave =
		leaveAction === 'deactivate' || leaveAction === 'cancelDeactivation' ? 'deactivation' : 'termination';

	await naming(
		date === null
			? cancelScheduledStatus(shared.transport, userId, leave)
			: scheduleStatus(shared.transport, userId, leave, date),
		async (refusal) =>
			await unknownOf(shared, refusal, [{ property: userLocator, kind: 'user', id: userId }]),
	);
	return [{ json: { userId, leaveAction, date } }];
}
