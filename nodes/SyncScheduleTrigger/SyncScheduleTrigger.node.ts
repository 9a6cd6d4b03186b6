import { DateTime } from 'luxon';
import { NodeConnectionTypes } from 'n8n-workflow';
import type {
	IDataObject,
	INodeType,
	INodeTypeDescription,
	ITriggerFunctions,
	ITriggerResponse,
} from 'n8n-workflow';
import { cronExpressions } from '../../src/schedule/cron-expressions';
import { dueAt, nextRun } from '../../src/schedule/due';
import type { DueRun } from '../../src/schedule/due';
import { nodeError } from '../shared/to-node-error';
import type { TimeOfDay } from '../../src/schedule/time-of-day';
import { catchUpProperty, rememberHandled, runToCatchUp } from './catch-up';
import { readTimes } from './read-times';
import { timesNotice, timesProperty, tooManyTimesNotice } from './times-property';

export class SyncScheduleTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Sync Schedule Trigger',
		name: 'syncScheduleTrigger',
		icon: { light: 'file:../../icons/schedule.svg', dark: 'file:../../icons/schedule.dark.svg' },
		group: ['trigger', 'schedule'],
		version: 1,
		subtitle: '={{ ($parameter["times"]["time"] || []).map((time) => time.timeOfDay).join(", ") }}',
		description:
			'Starts the workflow up to three times a day, for example to sync BambooHR and iSpring Learn',
		eventTriggerDescription: '',
		activationMessage: 'The workflow now starts at the times you set, in the time zone of the workflow.',
		defaults: { name: 'Sync Schedule Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		properties: [timesProperty, tooManyTimesNotice, timesNotice, catchUpProperty],
	};

	async trigger(this: ITriggerFunctions): Promise<ITriggerResponse> {
		const times = readTimes(this);
		const timezone = this.getTimezone();
		const now = DateTime.now().setZone(timezone);
		if (!now.isValid) {
			const hint = 'Choose another time zone in the workflow settings';
			throw nodeError(this.getNode(), `"${timezone}" is not a time zone`, hint);
		}
		if (this.getMode() === 'manual') {
			return {
				manualTriggerFunction: async () => {
					const item = describe(nextRun(DateTime.now().setZone(timezone), times), times);
					this.emit([this.helpers.returnJsonArray([item])]);
				},
			};
		}
		const lastDates = new Map<string, string>();
		const { id: workflowId = '' } = this.getWorkflow();
		const { id: nodeId } = this.getNode();
		const start = (run: DueRun, more: IDataObject = {}) => {
			const { time, date } = run;
			// A time that occurs twice in one night runs once, even if n8n restarts in between.
			if (lastDates.get(time.text) === date) return;
			lastDates.set(time.text, date);
			const items = this.helpers.returnJsonArray([{ ...describe(run, times), ...more }]);
			this.emit([items], undefined, undefined, `${workflowId}:${nodeId}:${date}:${time.text}`);
		};
		const missed = runToCatchUp(this, now, times);
		rememberHandled(this, now);
		if (missed) start(missed, { catchUp: true });
		for (const expression of cronExpressions(times, now)) {
			this.helpers.registerCron({ expression }, (tick) => {
				const instant = DateTime.fromJSDate(tick, { zone: timezone });
				for (const run of dueAt(instant, times)) {
					rememberHandled(this, instant);
					start(run);
				}
			});
		}
		return {};
	}
}

function describe({ time, startsAt }: DueRun, times: readonly TimeOfDay[]): IDataObject {
	return {
		scheduledFor: startsAt.toISO({ suppressMilliseconds: true }),
		timeOfDay: time.text,
		timezone: startsAt.zoneName,
		runOfDay: time.runOfDay,
		runsPerDay: times.length,
	};
}
