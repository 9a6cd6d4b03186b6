import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { z } from 'zod/v3';
import { readAs } from '../../src/shapes/read-as';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

it('A shape keeps nothing of the first rows that are read with it.', async () => {
	const shape = z.object({ name: z.string().catch('') });
	const read = () => {
		const rows = Array.from({ length: 10 }, (_, id) => ({ id, name: `Sample ${id}` }));
		const found: unknown[] = [];
		const collect = () => rows.forEach((row) => found.push(readAs(shape, row)));
		collect();
		return new WeakRef(rows);
	};
	const rows = read();
	await new Promise((resolve) => setImmediate(resolve));
	collectGarbage();
	expect(rows.deref()).toBeUndefined();
	expect(readAs(shape, {})).toEqual({ name: '' });
});
