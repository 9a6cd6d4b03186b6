import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect: unknown = runInNewContext('gc');

/** Collects everything that nothing refers to any more. A `WeakRef` keeps its target until the current task has ended. */
export async function collectGarbage(): Promise<void> {
	await new Promise((resolve) => setImmediate(resolve));
	if (typeof collect === 'function') collect();
}
