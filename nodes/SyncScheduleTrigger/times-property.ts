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
	description: 'When to start the workflow every day: one to three different times',
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
						'Hours and minutes in 24-hour format, in the time zone of the workflow. If the clocks skip this time, the workflow starts right after the change; if the time occurs twice, it starts once.',
				},
			],
		},
	],
};

/** Always visible, because a description shows only on hover. */
export const timesNotice: INodeProperties = {
	displayName: `Up to ${MAX_RUNS_PER_DAY} different times a day, in the time zone of the workflow. To change it, set Timezone in the workflow settings.`,
	name: 'timesNotice',
	type: 'notice',
	default: '',
};

/**
 * n8n refuses to publish a workflow with too many times, but says only how many "fields" are allowed. This says what to
 * do, as long as there are too many.
 */
export const tooManyTimesNotice: INodeProperties = {
	displayName: `There are more than ${MAX_RUNS_PER_DAY} times, but at most ${MAX_RUNS_PER_DAY} runs per day are possible. The workflow cannot be published until you remove some.`,
	name: 'tooManyTimesNotice',
	type: 'notice',
	default: '',
	// From the root, because n8n 2.20 takes any other name for that of a parameter, and waits for it.
	displayOptions: { show: { [`/times.time[${MAX_RUNS_PER_DAY}]`]: [{ _cnd: { exists: true } }] } },
};
