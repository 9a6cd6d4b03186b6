import { CronTime } from 'cron';
import type { DateTime } from 'luxon';

/** All ticks between two instants that the cron library of n8n-core makes of some expressions, in `from`'s zone. */
export function cronTicks(expressions: readonly string[], from: DateTime, to: DateTime): DateTime[] {
	return expressions.flatMap((expression) => {
		const cron = new CronTime(expression, from.zoneName ?? 'UTC');
		const ticks: DateTime[] = [];
		for (let tick = cron.getNextDateFrom(from); tick < to; tick = cron.getNextDateFrom(tick))
			ticks.push(tick);
		return ticks;
	});
}
