import type { Fault } from './faults.mts';
import type { Site } from '../pages/Site.mts';
import type { LogEntry } from './log.mts';

/** What both simulators have in common. */
export interface Simulator {
	/** Its address, without a trailing slash. */
	url: string;
	port: number;
	/** Clear it with `log.length = 0`, which also restarts the numbers. */
	log: LogEntry[];
	faults: Fault[];
	/** The delay before each request is processed. */
	latencyMs: number;
	/** The simulator's clock, which tests can replace. */
	now: () => Date;
	/** Whether answers have a `Date` header; some proxies remove it. */
	sendsDate: boolean;
	/** The pages for browsers. */
	site: Site;
	/** Stops at once, and closes all open connections. */
	close(): Promise<void>;
}
