/**
 * The CPU time of a function, in milliseconds. Only this process counts, so the result does not depend on how busy the
 * machine is.
 */
export function cpuMsOf(work: () => void): number {
	const before = process.cpuUsage();
	work();
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1000;
}

/** The same for work that waits, including whatever else the process does meanwhile. */
export async function cpuMsOfAsync(work: () => Promise<void>): Promise<number> {
	const before = process.cpuUsage();
	await work();
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1000;
}
