/** The middle one of several measurements; of an even number the lower middle. */
export function median(values: readonly number[]): number {
	const sorted = [...values].sort((one, other) => one - other);
	const middle = sorted[Math.floor((sorted.length - 1) / 2)];
	if (middle === undefined) throw new Error('There is nothing to take the middle of.');
	return middle;
}

/** Of runs that were measured several times, one with the medians of all their numbers. */
export function medianRun<T extends object>(runs: readonly T[]): T {
	const [first] = runs;
	if (first === undefined) throw new Error('There is nothing to take the middle of.');
	const entries = Object.entries(first).map(([key, value]) => {
		if (typeof value !== 'number') return [key, value] as const;
		return [
			key,
			median(runs.map((run) => Number(Object.entries(run).find(([name]) => name === key)?.[1]))),
		] as const;
	});
	return { ...first, ...Object.fromEntries(entries) };
}
