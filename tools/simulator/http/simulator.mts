import type { Fault } from './faults.mts';
import type { LogEntry } from './log.mts';

/** What both simulators have in common. */
export interface Simulator {
	/** Where it listens, without a slash at the end. */
	url: string;
	port: number;
	/** Empty it with `log.length = 0`, which also restarts the numbers. */
	log: LogEntry[];
	faults: Fault[];
	/** How long each request waits before it is looked at. */
	latencyMs: number;
	/** The simulator's clock. Tests may put their own here. */
	now: () => Date;
	/** Whether answers have a `Date`; some proxies take it away. */
	tellsTime: boolean;
	/** Ends at once, whatever is still open. */
	close(): Promise<void>;
}
