import { chunk } from 'lodash';

/** Enough to keep the threads busy that calculate hashes, and few enough not to keep n8n's own for long. */
const AT_ONCE = 100;

/**
 * Maps thousands of values that each wait for something outside of this thread, such as a hash, some at a time: others go
 * on in between.
 */
export async function mapSomeAtOnce<T, To>(
	values: readonly T[],
	map: (value: T, index: number) => Promise<To>,
): Promise<To[]> {
	const mapped: To[] = [];
	for (const some of chunk(values, AT_ONCE)) {
		const first = mapped.length;
		mapped.push(...(await Promise.all(some.map(async (value, place) => await map(value, first + place)))));
	}
	return mapped;
}
