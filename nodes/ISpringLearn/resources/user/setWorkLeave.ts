import type { INodeProperties } from 'n8n-workflow';
import type { Settled } from '../../../../src/http/settle';
import { WORK_LEAVE_REASONS } from '../../../../src/ispring/users/work-leave';
import type { OutputItem } from '../../../shared/items/ItemRun';
import type { ISpringOperation, ISpringRun } from '../../shared/ISpringRun';
import { userLocator } from '../../shared/locators';
import { runBatch } from '../../shared/run-batch';
import { writeLeaves, type LeaveInput } from './write-leaves';

const actionProperty: INodeProperties = {
	displayName: 'Work Leave Action',
	name: 'workLeaveAction',
	type: 'options',
	options: [
		{ name: 'End', value: 'end', description: 'End the work leave of the user at once' },
		{
			name: 'Set',
			value: 'set',
			description: 'Put the user on work leave, without due dates and reminders. A former one is replaced.',
		},
	],
	default: 'set',
	description: 'Whether to set or end the work leave',
};

const show = { workLeaveAction: ['set'] };

const reasonProperty: INodeProperties = {
	displayName: 'Reason',
	name: 'workLeaveReason',
	type: 'options',
	options: [
		{ name: 'Business Trip', value: 'BusinessTrip' },
		{ name: 'Educational Leave', value: 'EducationalLeave' },
		{ name: 'On Vacation', value: 'OnVacation' },
		{ name: 'Out of the Office', value: 'OutOfTheOffice' },
		{ name: 'Parental Leave', value: 'ParentalLeave' },
		{ name: 'Personal Leave', value: 'PersonalLeave' },
		{ name: 'Sick Leave', value: 'SickLeave' },
	],
	default: 'OutOfTheOffice',
	description: 'Why the user is away. Administrators in iSpring Learn can see it.',
	displayOptions: { show },
};

const startProperty: INodeProperties = {
	displayName: 'Start Date',
	name: 'startDate',
	type: 'dateTime',
	default: '',
	description: "The first day of the leave, in the workflow's time zone. If empty, today.",
	displayOptions: { show },
};

const endProperty: INodeProperties = {
	displayName: 'End Date',
	name: 'endDate',
	type: 'dateTime',
	default: '',
	description: "The last day of the leave, in the workflow's time zone. If empty, until the leave is ended.",
	displayOptions: { show },
};

export const setWorkLeave: ISpringOperation = {
	name: 'Set Work Leave',
	value: 'setWorkLeave',
	action: 'Set work leave of user',
	description: 'Put a user on work leave or end it. All input items go together in one or two requests.',
	properties: [userLocator, actionProperty, reasonProperty, startProperty, endProperty],
	executeAll,
};

async function executeAll(runs: ISpringRun[]): Promise<Array<Settled<OutputItem[]>>> {
	return await runBatch(runs, read, writeLeaves);
}

function read({ parameters }: ISpringRun): LeaveInput {
	const userId = parameters.requiredISpringId(userLocator);
	if (parameters.choice(actionProperty, ['set', 'end']) === 'end') return { isSet: false, leave: { userId } };
	const reason = parameters.choice(reasonProperty, WORK_LEAVE_REASONS);
	const start = parameters.date(startProperty);
	const end = parameters.date(endProperty);
	if (start !== '' && end !== '' && end < start)
		parameters.refuse(endProperty, `it is before the start date, ${start}.`, 'Correct one of the dates.');
	return {
		isSet: true,
		leave: { userId, reason, ...(start === '' ? {} : { start }), ...(end === '' ? {} : { end }) },
	};
}
