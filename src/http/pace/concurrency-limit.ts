/** Runs tasks in the order in which they come, as many at the same time as a limit allows that may change. */
export interface ConcurrencyLimit {
	run<T>(task: () => Promise<T>): Promise<T>;
}

/** @param limit how many tasks may run at the same time; asked again whenever a task starts or ends */
export function createConcurrencyLimit(limit: () => number): ConcurrencyLimit {
	const waiting: Array<() => void> = [];
	let running = 0;
	let first = 0;
	const startNext = () => {
		while (running < limit() && first < waiting.length) {
			running += 1;
			waiting[first]?.();
			first += 1;
		}
		if (first === waiting.length) {
			waiting.length = 0;
			first = 0;
		}
	};
	return {
		async run(task) {
			await new Promise<void>((resolve) => {
				waiting.push(resolve);
				startNext();
			});
			try {
				return await task();
			} finally {
				running -= 1;
				startNext();
			}
		},
	};
}
