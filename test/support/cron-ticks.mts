import { CronTime } from 'cron';
import type { DateTime } from 'luxon';

/** All ticks of some cron expressions between two times, by n8n-core's cron library and in the zone of `from`. */
export function cronTicks(expressions: readonly string[], from: DateTime, to: DateTime): DateTime[] {
	return expressions.flatMap((expression) => {
		const cron = new CronTime(expression, from.zoneName ?? 'UTC');
		const ticks: DateTime[] = [];
		for (let tick = cron.getNextDateFrom(from); tick < to; tick = cron.getNextDateFrom(tick))
			ticks.push(tick);
		return ticks;
	});
}
