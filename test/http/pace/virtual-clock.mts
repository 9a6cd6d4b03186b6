import type { Clock } from '../../../src/http/types.ts';

export interface VirtualClock extends Clock {
	/** Lets time pass, from one timer to the next, until the work is done. */
	run<T>(work: Promise<T>): Promise<T>;
}

/** A clock on which hours pass in an instant: whenever everything waits, the next timer is due. */
export function virtualClock(random = 0.5): VirtualClock {
	const timers: Array<{ atMs: number; wake: () => void }> = [];
	let nowMs = 0;
	const passTime = () => {
		timers.sort((one, other) => one.atMs - other.atMs);
		const next = timers.shift();
		if (next === undefined) throw new Error('Nothing is left that could end the work.');
		nowMs = Math.max(nowMs, next.atMs);
		next.wake();
	};
	return {
		nowMs: () => nowMs,
		random: () => random,
		async sleep(waitMs) {
			await new Promise<void>((wake) => timers.push({ atMs: nowMs + waitMs, wake }));
		},
		async run(work) {
			let isDone = false;
			const done = work.finally(() => {
				isDone = true;
			});
			done.catch(() => undefined);
			for (;;) {
				await everythingReady();
				if (isDone) return await done;
				passTime();
			}
		},
	};
}

/** Resolves once everything has run that can run without time passing. */
export async function everythingReady(): Promise<void> {
	await new Promise((resolve) => setImmediate(resolve));
}
