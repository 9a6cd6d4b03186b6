import { setTimeout as pause } from 'node:timers/promises';

const PROGRESS_EVERY_MS = 5000;
const CHECK_EVERY_MS = 300;

/** Waits until `look` finds something. */
export type Until = <T>(title: string, look: () => T | undefined | Promise<T | undefined>) => Promise<T>;

/** `waitUntil` with the same limit and signal each time. */
export function untilWithin(options: { limitMs: number; signal: AbortSignal }): Until {
	return async (title, look) => await waitUntil(title, look, options);
}

/**
 * Calls `check` until it returns something, and returns that. Prints the elapsed time every few seconds.
 *
 * @throws Error after `limitMs`, an AbortError when stopped, and whatever `check` throws
 */
export async function waitUntil<T>(
	title: string,
	check: () => T | undefined | Promise<T | undefined>,
	{ limitMs, signal }: { limitMs: number; signal: AbortSignal },
): Promise<T> {
	console.log(`→ ${title}`);
	const startedAtMs = Date.now();
	let printedAtMs = startedAtMs;
	for (;;) {
		const answer = await check();
		const elapsedMs = Date.now() - startedAtMs;
		if (answer !== undefined) {
			console.log(`  done in ${Math.round(elapsedMs / 1000)} s`);
			return answer;
		}
		if (elapsedMs > limitMs) throw new Error(`${title}: not done after ${Math.round(limitMs / 1000)} s.`);
		if (Date.now() - printedAtMs >= PROGRESS_EVERY_MS) {
			printedAtMs = Date.now();
			console.log(`  … ${title}: ${Math.round(elapsedMs / 1000)} s`);
		}
		await pause(CHECK_EVERY_MS, undefined, { signal });
	}
}
