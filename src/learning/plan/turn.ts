import { shortHash } from '../../text/short-hash';

/** How far earlier full runs got, as days in the workflow's time zone, `yyyy-mm-dd`. Whatever is unknown is left out. */
export interface LastExport {
	/** The last one that compared the employees whose turn it was. */
	lastDay?: string | undefined;
	/** The last one in which nothing failed: what is dated since then may be missing in BambooHR. */
	newsFrom?: string | undefined;
}

/** When a full run compares the records and files of an employee. */
export interface Rotation extends LastExport {
	/** Everybody has one turn in as many days. */
	verifyDays: number;
	/** In the workflow's time zone, `yyyy-mm-dd`. */
	today: string;
}

/**
 * Whether it is the employee's turn: today, or on a day since the last full run that compared anybody. It follows from the ID and
 * the date alone, so that nothing has to be stored: each employee has exactly one turn in any `verifyDays` consecutive
 * days, whoever else there is.
 */
export function isDue(employeeId: string, rotation: Rotation): boolean {
	const { today, lastDay = today } = rotation;
	return daysSinceTurn(employeeId, rotation) < Math.max(1, dayNumber(today) - dayNumber(lastDay));
}

/** The day of the employee's next turn after today, `yyyy-mm-dd`. */
export function nextTurn(employeeId: string, rotation: Rotation): string {
	const days = rotation.verifyDays - daysSinceTurn(employeeId, rotation);
	return new Date((dayNumber(rotation.today) + days) * DAY_MS).toISOString().slice(0, 10);
}

/** Why a run has nothing to say about a record or file of an employee. */
export function notComparedReason(
	employeeId: string,
	{ today }: Pick<Rotation, 'today'>,
	{ verifyDays }: Pick<Rotation, 'verifyDays'>,
): string {
	const day = nextTurn(employeeId, { verifyDays, today });
	return `Nothing new, so not compared in this run. The records and files of this employee are compared next on ${day}.`;
}

function daysSinceTurn(employeeId: string, { verifyDays, today }: Rotation): number {
	return (dayNumber(today) + verifyDays - placeOf(employeeId, verifyDays)) % verifyDays;
}

const DAY_MS = 86_400_000;

/** Calendar days since 1970, whatever the time zone and its clock changes. Luxon would take long for 100,000 people. */
function dayNumber(day: string): number {
	return Date.parse(day) / DAY_MS;
}

/** 2^32 divided by the golden ratio. */
const GOLDEN = 0x9e3779b9;

/**
 * An employee's place in the rotation, from 0. With Fibonacci hashing, consecutive IDs, which are usual in BambooHR, are
 * spread more evenly than at random, and so are IDs at regular distances.
 */
function placeOf(employeeId: string, verifyDays: number): number {
	const number = /^\d{1,15}$/.test(employeeId) ? Number(employeeId) : parseInt(shortHash(employeeId), 36);
	const fraction = (Math.imul(number, GOLDEN) >>> 0) / 2 ** 32;
	return Math.floor(fraction * verifyDays);
}
