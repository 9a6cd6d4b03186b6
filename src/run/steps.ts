/** A calculation in steps: others may go on wherever it yields. It needs no clock, so that it stays a pure function. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** How many values are a step. */
const VALUES_PER_STEP = 200;

/** Like `Array.map`, in steps. */
export function* mapInSteps<T, To>(values: Iterable<T>, map: (value: T) => To): Steps<To[]> {
	const mapped: To[] = [];
	for (const value of values) {
		mapped.push(map(value));
		if (mapped.length % VALUES_PER_STEP === 0) yield undefined;
	}
	return mapped;
}

/** Does all steps at once. */
export function finish<T>(steps: Steps<T>): T {
	for (;;) {
		const { done, value } = steps.next();
		if (done) return value;
	}
}
