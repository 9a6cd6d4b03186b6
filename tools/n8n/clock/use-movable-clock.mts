/**
 * Loaded before n8n (`node --import`): its clock is ahead by as many milliseconds as a file says, so that days can pass
 * while it runs. Timers are not moved.
 */
import { readFileSync } from 'node:fs';

const REREAD_MS = 50;
const RealDate = Date;
// Not looked up each time: whoever replaces it would be called by what it calls.
const realNow = Date.now;
const file = process.env.TESTED_CLOCK_FILE ?? '';
let aheadMs = 0;
let readAtMs = 0;

function now(): number {
	const realMs = realNow();
	if (realMs - readAtMs >= REREAD_MS) {
		readAtMs = realMs;
		aheadMs = Number(readFileSync(file, 'utf8'));
	}
	return realMs + aheadMs;
}

globalThis.Date = new Proxy(RealDate, {
	construct: (target, given, newTarget) =>
		Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget),
	apply: () => new RealDate(now()).toString(),
	get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
});
