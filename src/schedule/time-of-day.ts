import { ParameterError } from '../errors';

/** iSpring's own BambooHR service offers the same number. */
export const MAX_RUNS_PER_DAY = 3;

/** A wall-clock time, and its position among the times of a day. */
export interface TimeOfDay {
	/** HH:mm */
	text: string;
	hour: number;
	minute: number;
	/** 1 for the earliest time. */
	runOfDay: number;
}

/**
 * Reads the times of a day as people enter them (`9:05` is 09:05), in any order.
 *
 * @returns in the order of the day
 * @throws ParameterError that names the entry that cannot be used, and says why
 */
export function timesOfDay(entries: readonly unknown[]): TimeOfDay[] {
	if (entries.length === 0) {
		throw new ParameterError(
			'Times',
			'no time is set. Add at least one, e.g. 06:00.',
			'Add one to three times of day.',
		);
	}
	if (entries.length > MAX_RUNS_PER_DAY) {
		throw new ParameterError(
			'Times',
			`there are ${entries.length}, but at most ${MAX_RUNS_PER_DAY} runs per day are possible. Remove some.`,
			'Keep one to three times of day.',
		);
	}
	const times = entries.map(parse).sort((one, other) => one.hour - other.hour || one.minute - other.minute);
	for (const [index, { text, entry }] of times.entries()) {
		const before = times[index - 1];
		if (before?.text !== text) continue;
		const both =
			before.entry === entry
				? `"${text}" is set twice`
				: `"${before.entry}" and "${entry}" are the same time`;
		throw new ParameterError(
			'Times',
			`${both}. Change or remove one of them.`,
			'All times must be different.',
		);
	}
	return times.map(({ text, hour, minute }, index) => ({ text, hour, minute, runOfDay: index + 1 }));
}

function parse(value: unknown): Omit<TimeOfDay, 'runOfDay'> & { entry: string } {
	const entry = typeof value === 'string' ? value.trim() : String(value ?? '');
	const [, hours, minutes] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(entry) ?? [];
	if (hours === undefined || minutes === undefined) {
		const problem = entry === '' ? 'one entry is empty' : `"${entry.slice(0, 40)}" is not a time of day`;
		throw new ParameterError(
			'Times',
			`${problem}. Enter hours and minutes from 00:00 to 23:59, e.g. 06:00.`,
			"Times use the 24-hour clock and the workflow's time zone.",
		);
	}
	return {
		entry,
		text: `${hours.padStart(2, '0')}:${minutes}`,
		hour: Number(hours),
		minute: Number(minutes),
	};
}
