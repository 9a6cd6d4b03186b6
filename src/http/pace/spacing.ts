/** Slower than this, requests are never spaced: a system that allows even less says so again. */
const MAX_SPACING_MS = 2000;

/** Shorter spacings change nothing, since a request takes longer. */
const MIN_SPACING_MS = 1;

/**
 * After a pause, requests speed up again with every answer: slowly at first, because the limit is probably where it
 * was, then twice as fast after every `ANSWERS_PER_STEP` answers, in case it is not.
 */
const FIRST_GAIN = 0.0025;
const MAX_GAIN = 0.04;
const ANSWERS_PER_STEP = 16;

/** After this many pauses that came as soon as the first of them, though the spacing grew by this factor, it is no help. */
const PAUSES_WITHOUT_HELP = 4;
const GROWTH_WITHOUT_HELP = 1.5;

/** A pause after so many times fewer answers than the first is of another kind. */
const MUCH_SOONER_FACTOR = 4;

export interface Spacing {
	/** The least time between the start of two requests, in milliseconds; 0 until the system throttles. */
	readonly ms: number;
	/** Counts an answer that was not throttled. */
	recordAnswer(): void;
	/**
	 * Sets the spacing to what the system has allowed since it last opened.
	 *
	 * @param closedUntilMs when requests may be sent again; if a pause is extended, this is called again
	 */
	recordPause(nowMs: number, closedUntilMs: number): void;
}

/**
 * How far apart requests have to start so that a system with a limit per time does not refuse them. The system never
 * says what the limit is, so it is measured: as many requests as were answered before a pause, in the time from the last
 * pause to the end of this one.
 *
 * That time contains the spacing itself. A system whose refusals do not depend on the rate, such as one that refuses every
 * fifth request, would thus be asked more and more slowly; so the spacing goes back when it is no help.
 */
export function createSpacing(startMs: number): Spacing {
	let ms = 0;
	let openedAtMs = startMs;
	let closedUntilMs = startMs;
	let answersBeforePause = 0;
	let answers = 0;
	let first = { pauses: 0, answers: 0, ms: 0 };
	return {
		get ms() {
			return ms;
		},
		recordAnswer() {
			answers += 1;
			const gain = Math.min(MAX_GAIN, FIRST_GAIN * 2 ** Math.floor(answers / ANSWERS_PER_STEP));
			ms *= 1 - gain;
			if (ms < MIN_SPACING_MS) ms = 0;
		},
		recordPause(nowMs, untilMs) {
			// A pause that nothing is answered after was too short, and this one goes on.
			if (nowMs >= closedUntilMs && answers > 0) {
				openedAtMs = closedUntilMs;
				answersBeforePause = answers;
				answers = 0;
				const isLater = answersBeforePause > first.answers * GROWTH_WITHOUT_HELP + 1;
				// A limit that allowed more at first, to catch up, is measured only now.
				const isMuchSooner = answersBeforePause * MUCH_SOONER_FACTOR < first.answers;
				if (isLater || isMuchSooner) first = { pauses: 0, answers: answersBeforePause, ms: 0 };
				first.pauses += 1;
			}
			closedUntilMs = untilMs;
			// Without a single answer there is nothing to measure.
			if (answersBeforePause === 0) return;
			const measuredMs = Math.min(MAX_SPACING_MS, (untilMs - openedAtMs) / answersBeforePause);
			if (first.pauses <= 1) first.ms = measuredMs;
			const isNoHelp = first.pauses >= PAUSES_WITHOUT_HELP && measuredMs >= first.ms * GROWTH_WITHOUT_HELP;
			ms = isNoHelp ? first.ms : measuredMs;
		},
	};
}
