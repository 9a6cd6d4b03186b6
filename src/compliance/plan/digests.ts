import { groupBy } from '../../people/plan/group-by';
import { shortHash } from '../../text/short-hash';
import type { DueStep } from './due-steps';
import { recipientOf, type Recipient } from './recipients';

/** A step about one person and course, on its way to a recipient. */
export interface Entry extends DueStep {
	recipient: Recipient;
}

/** All that one recipient gets about one day. */
export interface Digest {
	recipient: Recipient;
	/** The day on which the steps were reached, `yyyy-mm-dd`. */
	day: string;
	/** At least one. */
	entries: Entry[];
	/** Stays the same on the days after, also when some of the entries have been completed. */
	key: string;
}

export interface Reminders {
	digests: Digest[];
	/** What nobody can be reminded of, because nobody who should be has an address. */
	undeliverable: DueStep[];
}

/**
 * Who has to be reminded of what.
 *
 * Where it is known what has been sent, each recipient gets one digest of all the rest. Where it is not, each digest is about
 * the day on which its steps were reached, and is given on every day from then on with the same key: a mail that could not
 * be sent on its day is still sent later, and one that was sent is known by its key. What was assigned too late for its step
 * has a digest of its own there: otherwise it might join one that has been sent.
 *
 * @param steps all that have been reached
 * @param today `yyyy-mm-dd`
 * @param sent keys of steps; undefined = unknown
 */
export function remindersOf(steps: readonly DueStep[], today: string, sent?: ReadonlySet<string>): Reminders {
	const entries: Entry[] = [];
	const undeliverable: DueStep[] = [];
	for (const due of steps) {
		if (sent?.has(due.key)) continue;
		const recipient = recipientOf(due.step, due.line.person);
		if (recipient) entries.push({ ...due, recipient });
		else undeliverable.push(due);
	}
	return { digests: sent ? allAtOnce(entries, today) : dayByDay(entries), undeliverable };
}

function allAtOnce(entries: readonly Entry[], today: string): Digest[] {
	return digestsBy(entries, ({ recipient }) => recipient.key).map((own) => ({
		...own,
		day: today,
		key: `${today}-${shortHash(own.recipient.key, ...own.entries.map(({ key }) => key).sort())}`,
	}));
}

function dayByDay(entries: readonly Entry[]): Digest[] {
	const keyOf = ({ recipient, day, isLate }: Entry) =>
		`${day}-${shortHash(recipient.key, day, isLate ? 'late' : '')}`;
	return digestsBy(entries, keyOf).sort((one, other) =>
		one.day < other.day ? -1 : one.day > other.day ? 1 : 0,
	);
}

function digestsBy(entries: readonly Entry[], keyOf: (entry: Entry) => string): Digest[] {
	return [...groupBy(entries, keyOf)].flatMap(([key, own]) => {
		const [first] = own;
		return first ? [{ recipient: first.recipient, day: first.day, entries: own, key }] : [];
	});
}
