import { createGiveWay } from '../http/give-way';
import type { Clock } from '../http/types';
import { mapInSteps, type Steps } from './steps';

/** Does all steps, and gives way to other work of n8n in between. */
export async function finishInTurns<T>(steps: Steps<T>, clock: Clock): Promise<T> {
	const giveWay = createGiveWay(clock);
	for (;;) {
		const { done, value } = steps.next();
		if (done) return value;
		await giveWay();
	}
}

/** Like `Array.map`, and gives way to other work of n8n in between. */
export async function mapInTurns<T, To>(
	values: Iterable<T>,
	map: (value: T) => To,
	clock: Clock,
): Promise<To[]> {
	return await finishInTurns(mapInSteps(values, map), clock);
}
