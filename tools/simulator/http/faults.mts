export interface FaultRequest {
	n: number;
	method: string;
	path: string;
}

export type FaultEffect =
	| { kind: 'status'; status: number; headers?: Record<string, string>; body?: string }
	/** The socket is destroyed before anything happened. */
	| { kind: 'resetBefore' }
	/** It happens, then the socket is destroyed instead of an answer. */
	| { kind: 'resetAfter' }
	/** It happens, and the answer breaks off in the middle; an empty answer is a reset. */
	| { kind: 'truncate' }
	/** Nothing happens and no answer comes. */
	| { kind: 'hang' }
	/** Nothing happens, and an answer begins that never ends: one byte after the other, so that there is no silence. */
	| { kind: 'drip'; everyMs: number; part: 'headers' | 'body' }
	| { kind: 'redirect'; location: string }
	| { kind: 'body'; body: string; contentType: string };

/** Something that goes wrong with the requests for which `when` is true. */
export interface Fault {
	when(request: FaultRequest): boolean;
	/** How many requests it strikes; 1 when absent, Infinity = always. */
	times?: number;
	effect: FaultEffect;
}

/** Remembers how often each fault has struck, so that a test's own objects stay as they are. */
export class FaultCounter {
	readonly #struck = new WeakMap<Fault, number>();

	/** The effect that this request gets, counted as used; undefined for none. */
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
