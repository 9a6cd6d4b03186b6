import { setTimeout as pause } from 'node:timers/promises';

const PROGRESS_EVERY_MS = 5000;
const CHECK_EVERY_MS = 300;

/**
 * Asks `check` again and again until it answers something, and returns that. Prints an elapsed-time line every
 * few seconds. Throws after `limitMs`; what `check` throws ends the waiting at once.
 */
export async function waitUntil<T>(
	title: string,
	check: () => Promise<T | undefined>,
	{ limitMs, signal }: { limitMs: number; signal: AbortSignal },
): Promise<T> {
	console.log(`→ ${title}`);
	const startedAtMs = Date.now();
	let saidAtMs = startedAtMs;
	for (;;) {
		const answer = await check();
		const elapsedMs = Date.now() - startedAtMs;
		if (answer !== undefined) {
			console.log(`  done in ${Math.round(elapsedMs / 1000)} s`);
			return answer;
		}
		if (elapsedMs > limitMs) throw new Error(`${title}: not done after ${Math.round(limitMs / 1000)} s.`);
		if (Date.now() - saidAtMs >= PROGRESS_EVERY_MS) {
			saidAtMs = Date.now();
			console.log(`  … ${title}: ${Math.round(elapsedMs / 1000)} s`);
		}
		await pause(CHECK_EVERY_MS, undefined, { signal });
	}
}
