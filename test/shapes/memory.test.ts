import { z } from 'zod/v3';
import { readAs } from '../../src/shapes/read-as';
import { collectGarbage } from '../support/collect-garbage.mts';

it('A shape keeps nothing of the first rows that are read with it.', async () => {
	const shape = z.object({ name: z.string().catch('') });
	const readRows = () => {
		const rows = Array.from({ length: 10 }, (_, id) => ({ id, name: `Sample ${id}` }));
		const found: unknown[] = [];
		const read = () => rows.forEach((row) => found.push(readAs(shape, row)));
		read();
		return new WeakRef(rows);
	};
	const rows = readRows();
	await collectGarbage();
	expect(rows.deref()).toBeUndefined();
	expect(readAs(shape, {})).toEqual({ name: '' });
});
