/** The median of several measurements; the lower one of an even number. */
export function median(values: readonly number[]): number {
	const sorted = [...values].sort((one, other) => one - other);
	const middle = sorted[Math.floor((sorted.length - 1) / 2)];
	if (middle === undefined) throw new Error('There are no measurements.');
	return middle;
}

/** A run with the medians of all numbers of several measured runs. */
export function medianRun<T extends object>(runs: readonly T[]): T {
	const [first] = runs;
	if (first === undefined) throw new Error('There are no measurements.');
	const entries = Object.entries(first).map(([key, value]) => {
		if (typeof value !== 'number') return [key, value] as const;
		return [
			key,
			median(runs.map((run) => Number(Object.entries(run).find(([name]) => name === key)?.[1]))),
		] as const;
	});
	return { ...first, ...Object.fromEntries(entries) };
}
