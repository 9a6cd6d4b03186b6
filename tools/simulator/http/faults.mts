export interface FaultRequest {
	n: number;
	method: string;
	path: string;
}

export type FaultEffect =
	| { kind: 'status'; status: number; headers?: Record<string, string>; body?: string }
	/** The connection is closed before the request is processed. */
	| { kind: 'resetBefore' }
	/** The request is processed, and the connection is closed without an answer. */
	| { kind: 'resetAfter' }
	/** The request is processed, and the connection is closed in the middle of the answer; an empty answer is a reset. */
	| { kind: 'truncate' }
	/** The request is not processed, and there is no answer. */
	| { kind: 'hang' }
	/** The request is not processed, and the answer never ends: it comes byte by byte, so the connection is never idle. */
	| { kind: 'drip'; everyMs: number; part: 'headers' | 'body' }
	| { kind: 'redirect'; location: string }
	| { kind: 'body'; body: string; contentType: string };

/** A fault of the requests for which `when` is true. */
export interface Fault {
	when(request: FaultRequest): boolean;
	/** How many requests it affects; default 1, Infinity = all. */
	times?: number;
	effect: FaultEffect;
}

/** Counts how often each fault was used, so that the objects of a test stay unchanged. */
export class FaultCounter {
	readonly #struck = new WeakMap<Fault, number>();

	/** The effect on this request, which is counted as used; undefined for none. */
	take(faults: readonly Fault[], request: FaultRequest): FaultEffect | undefined {
		for (const fault of faults) {
			const struck = this.#struck.get(fault) ?? 0;
			if (struck >= (fault.times ?? 1) || !fault.when(request)) continue;
			this.#struck.set(fault, struck + 1);
			return fault.effect;
		}
		return undefined;
	}
}
