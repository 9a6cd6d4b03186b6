import fc from 'fast-check';
import { z } from 'zod/v3';
import { readUndoText, undoText } from '../../../src/run/revert/undo-text';

const shape = z.object({
	id: z.string(),
	isCreated: z.boolean().default(false),
	left: z.array(z.string()).default([]),
});
const item = {
	kind: 'person',
	userId: 'u1',
	action: 'update',
	changes: [{ field: 'a', from: 'b', to: null }],
	reason: 'r',
};

describe('The text that takes a change back', () => {
	it('gives back any data, with dots and quotes in it, after a way through JSON', async () => {
		await fc.assert(
			fc.asyncProperty(fc.string(), fc.array(fc.string()), fc.boolean(), async (id, left, isCreated) => {
				const undo = { id, left, isCreated };
				const text = JSON.parse(JSON.stringify(await undoText(item, undo))) as string;
				expect(await readUndoText(item, text, shape)).toEqual(undo);
			}),
		);
	});

	it('is refused when one character of it, or what the item says, was edited', async () => {
		const text = await undoText(item, { id: 'u1' });
		expect(await readUndoText(item, text.replace('u1', 'u2'), shape)).toBeUndefined();
		expect(await readUndoText({ ...item, userId: 'u2' }, text, shape)).toBeUndefined();
		expect(await readUndoText({ ...item, changes: [] }, text, shape)).toBeUndefined();
		for (const odd of ['', '.', 'x', '{}', 'a.b'])
			expect(await readUndoText(item, odd, shape)).toBeUndefined();
	});

	it('may come without the rest of the item, as a row of a table has it', async () => {
		const text = await undoText(item, { id: 'u1' });
		expect(await readUndoText({ undo: text, employeeName: 'Ann' }, text, shape)).toMatchObject({ id: 'u1' });
	});
});
