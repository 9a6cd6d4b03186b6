import { DateTime } from 'luxon';
import type { ISpringSimulator } from './ISpringSimulator.mts';

/** The last part of the ids of each kind, so that an id shows its kind. */
const KINDS = {
	user: '000000000001',
	department: '000000000002',
	group: '000000000003',
	role: '000000000004',
	course: '000000000005',
	enrollment: '000000000006',
	certificate: '000000000007',
	code: '000000000008',
} as const;

/** A time-based UUID as in all examples, made from a counter, so that the same run has the same ids. */
export function newId(sim: ISpringSimulator, kind: keyof typeof KINDS): string {
	const count = (sim.state.nextId++).toString(16).padStart(8, '0');
	return `${count}-aaaa-11ee-8000-${KINDS[kind]}`;
}

/** The simulator's time in iSpring's format: `2019-10-26T12:35:10+00:00`. */
export function instant(sim: ISpringSimulator): string {
	return DateTime.fromJSDate(sim.now(), { zone: 'utc' }).toFormat("yyyy-MM-dd'T'HH:mm:ss+00:00");
}
