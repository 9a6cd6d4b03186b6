import type { INodeProperties } from 'n8n-workflow';
import { MAX_RUNS_PER_DAY } from '../../src/schedule/time-of-day';

export const timesProperty: INodeProperties = {
	displayName: 'Times',
	name: 'times',
	type: 'fixedCollection',
	typeOptions: {
		multipleValues: true,
		multipleValueButtonText: 'Add Time',
		minRequiredFields: 1,
		maxAllowedFields: MAX_RUNS_PER_DAY,
	},
	placeholder: 'Add Time',
	default: { time: [{ timeOfDay: '06:00' }] },
	description: 'When the workflow starts, every day: one to three different times',
	options: [
		{
			name: 'time',
			displayName: 'Time',
			values: [
				{
					displayName: 'Time of Day',
					name: 'timeOfDay',
					type: 'string',
					default: '',
					placeholder: 'e.g. 06:00',
					description:
						'Hours and minutes of a 24-hour clock, in the time zone of the workflow. Where clocks are set forward over this time, the sync starts right after; where it comes twice, it starts once.',
				},
			],
		},
	],
};

/** What people ask when they have entered a time; a description shows only when it is pointed at. */
export const timesNotice: INodeProperties = {
	displayName: `Up to ${MAX_RUNS_PER_DAY} times a day, all different. They are in the time zone of the workflow: see Timezone in the settings of the workflow.`,
	name: 'timesNotice',
	type: 'notice',
	default: '',
};
