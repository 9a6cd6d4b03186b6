import { settle } from '../../../../src/http/settle';
import type { Clock } from '../../../../src/http/types';

/** Something that all workers see, that one of them can put up, and that shows whether its owner is alive. */
export interface Sign {
	/** 0 while nobody has put it up; else it grows with every beat. */
	beats(): Promise<number>;
	/** Of several at the same moment, one succeeds: the others get false, or an error. */
	acquire(): Promise<boolean>;
	renew(): Promise<void>;
	release(): Promise<void>;
}

const BEAT_MS = 4_000;
/** A run that has missed so many beats was cut off with its worker. */
const LAPSE_MS = 5 * BEAT_MS;
/** How long before looking again; up to twice as long, so that those who wait do not look at the same moment. */
const LOOK_MS = 500;
/** So often nobody has the sign and it can't be put up either: then there is nothing to hold on to. */
const MAX_FAILURES = 3;

/**
 * Runs while holding the sign, so that of several workers one runs at a time. A sign without a sign of life lapses.
 *
 * Where the sign can't be read or put up at all, the run goes ahead: a sync that never runs does more harm than two
 * at once.
 *
 * @throws StoppedError when the execution was stopped while it waited
 */
export async function acrossWorkers<T>(sign: Sign, clock: Clock, run: () => Promise<T>): Promise<T> {
	if (!(await hasPutUp(sign, clock))) return await run();
	const running = settle(run());
	const beating = beatUntil(running, sign, clock);
	const outcome = await running;
	// A beat that is still under way would put the sign up again.
	await beating;
	await settle(sign.release());
	return outcome.ok ? outcome.value : await Promise.reject(outcome.error);
}

async function hasPutUp(sign: Sign, clock: Clock): Promise<boolean> {
	let seen = { beats: 0, atMs: 0 };
	let failures = 0;
	for (;;) {
		const beats = await settle(sign.beats());
		if (!beats.ok) return false;
		if (beats.value === 0) {
			const mine = await settle(sign.acquire());
			if (mine.ok && mine.value) return true;
			// Somebody else was faster, or it is broken: the next look tells.
			failures += 1;
			if (failures === MAX_FAILURES) return false;
		} else {
			failures = 0;
			if (beats.value !== seen.beats) seen = { beats: beats.value, atMs: clock.nowMs() };
			else if (clock.nowMs() - seen.atMs >= LAPSE_MS) {
				// Taken over by a beat: taken down and put up again, it would look to others like that of the dead run.
				const mine = await settle(sign.renew());
				return mine.ok;
			}
		}
		await clock.sleep(LOOK_MS * (1 + clock.random()));
	}
}

async function beatUntil(end: Promise<unknown>, sign: Sign, clock: Clock): Promise<void> {
	let hasEnded = false;
	const ending = end.then(() => {
		hasEnded = true;
	});
	for (;;) {
		const paused = await Promise.race([settle(clock.sleep(BEAT_MS)), ending]);
		if (hasEnded) return;
		// Stopped: it is about to end, and a stopped run holds nobody up for longer than a dead one.
		if (paused && !paused.ok) return await ending;
		await settle(sign.renew());
	}
}
