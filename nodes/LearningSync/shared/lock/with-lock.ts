import { settle } from '../../../../src/http/settle';
import type { Clock } from '../../../../src/http/types';

/** A lock that all workers see, held on a lease: its owner renews it with heartbeats, and without them it expires. */
export interface Lock {
	/** 0 while nobody holds the lock; otherwise it grows with every heartbeat. */
	heartbeats(): Promise<number>;
	/** When several try at the same moment, one succeeds: the others get false, or an error. */
	acquire(): Promise<boolean>;
	/** Sends a heartbeat. */
	renew(): Promise<void>;
	release(): Promise<void>;
}

const HEARTBEAT_MS = 4_000;
/** An owner that missed this many heartbeats was killed with its worker. */
const LEASE_MS = 5 * HEARTBEAT_MS;
/** The pause between two looks at a lock that is held; up to twice as long, so that those who wait spread out. */
const POLL_MS = 500;
/** After this many times that the lock was free and still could not be acquired, it does not work at all. */
const MAX_FAILURES = 3;

/**
 * Runs while holding the lock, so that only one worker runs at a time.
 *
 * Where the lock cannot be read or acquired at all, the run goes ahead without it: a sync that never runs does more
 * harm than two at the same time.
 *
 * @returns what the run returns
 * @throws what the run throws; StoppedError when the execution is stopped while it waits
 */
export async function withLock<T>(lock: Lock, clock: Clock, run: () => Promise<T>): Promise<T> {
	if (!(await hasAcquired(lock, clock))) return await run();
	const running = settle(run());
	const renewing = renewUntil(running, lock, clock);
	const outcome = await running;
	// A heartbeat that arrives after the release would acquire the lock again.
	await renewing;
	await settle(lock.release());
	return outcome.ok ? outcome.value : await Promise.reject(outcome.error);
}

/** Waits until the lock is free or its lease has expired. False when the lock does not work. */
async function hasAcquired(lock: Lock, clock: Clock): Promise<boolean> {
	let seen = { heartbeats: 0, atMs: 0 };
	let failures = 0;
	for (;;) {
		const heartbeats = await settle(lock.heartbeats());
		if (!heartbeats.ok) return false;
		if (heartbeats.value === 0) {
			const acquired = await settle(lock.acquire());
			if (acquired.ok && acquired.value) return true;
			// Somebody else was faster, or the lock does not work: the next look shows which.
			failures += 1;
			if (failures === MAX_FAILURES) return false;
		} else {
			failures = 0;
			if (heartbeats.value !== seen.heartbeats) seen = { heartbeats: heartbeats.value, atMs: clock.nowMs() };
			else if (clock.nowMs() - seen.atMs >= LEASE_MS) {
				// Taken over by a heartbeat: released and acquired anew, it would look to others like the expired one.
				const renewed = await settle(lock.renew());
				return renewed.ok;
			}
		}
		await clock.sleep(POLL_MS * (1 + clock.random()));
	}
}

async function renewUntil(end: Promise<unknown>, lock: Lock, clock: Clock): Promise<void> {
	let hasEnded = false;
	const ending = end.then(() => {
		hasEnded = true;
	});
	for (;;) {
		const paused = await Promise.race([settle(clock.sleep(HEARTBEAT_MS)), ending]);
		if (hasEnded) return;
		// The execution is stopped: the run is about to end, and if it does not, others wait no longer than the lease.
		if (paused && !paused.ok) return await ending;
		await settle(lock.renew());
	}
}
