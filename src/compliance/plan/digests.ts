import { shortHash } from '../../text/short-hash';
import { dueSteps, type DueStep } from './due-steps';
import type { Step } from './ladder';
import type { Line } from './Line';
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
 * Who has to be reminded of what. Each digest is about the day on which its steps were reached, and is given on every day
 * from then on with the same key: a mail that could not be sent on its day is still sent later, and one that was sent is
 * known by its key. What was assigned too late for its step has a digest of its own: otherwise it might join one that has
 * been sent.
 *
 * @param today `yyyy-mm-dd`
 */
export function remindersOf(lines: readonly Line[], ladder: readonly Step[], today: string): Reminders {
	const digests = new Map<string, Digest>();
	const undeliverable: DueStep[] = [];
	for (const due of lines.flatMap((line) => dueSteps(line, ladder, today))) {
		const recipient = recipientOf(due.step, due.line.person);
		if (!recipient) {
			undeliverable.push(due);
			continue;
		}
		const { day, isLate } = due;
		const key = `${day}-${shortHash(recipient.key, day, isLate ? 'late' : '')}`;
		const digest = digests.get(key) ?? { recipient, day, entries: [], key };
		digest.entries.push({ ...due, recipient });
		digests.set(key, digest);
	}
	const inOrder = [...digests.values()].sort((one, other) =>
		one.day < other.day ? -1 : one.day > other.day ? 1 : 0,
	);
	return { digests: inOrder, undeliverable };
}
