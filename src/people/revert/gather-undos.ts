import { idKey } from '../../ispring/same-id';
import type { DoneItem } from '../../run/revert/read-done-items';
import { undoText } from '../../run/revert/undo-text';
import { groupBy } from '../plan/group-by';
import { isUnitUndo, type PersonUndo, type Undo } from '../plan/revert/Undo';

/**
 * Joins the items of one user, such as a pair that was linked and then updated in the same first sync: the first item takes
 * all of them back, in whatever order they come.
 *
 * @returns one entry per input item, in the order of the input
 */
export async function gatherUndos(items: ReadonlyArray<DoneItem<Undo>>): Promise<Array<DoneItem<Undo>>> {
	const people = items.flatMap((item, index) => {
		const undo = item.found?.undo;
		return undo && !isUnitUndo(undo) ? [{ item, index, undo, text: item.found?.text }] : [];
	});
	const gathered = [...items];
	for (const same of groupBy(people, keyOf).values()) {
		const [first, ...later] = same;
		if (!first || later.length === 0) continue;
		const texts = new Set([first.text]);
		const others: PersonUndo[] = [];
		for (const { item, index, undo, text } of later) {
			gathered[index] = { name: item.name, why: TOGETHER, outcome: 'skipped' };
			if (texts.has(text)) continue;
			texts.add(text);
			others.push(undo);
		}
		if (others.length === 0) continue;
		const undo = { ...first.undo, others };
		gathered[first.index] = { ...first.item, found: { undo, text: await undoText({}, undo) } };
	}
	return gathered;
}

function keyOf({ undo: { account, userId } }: { undo: PersonUndo }): string {
	return [account, userId].map(idKey).join(' ');
}

const TOGETHER = 'Treated together with the other items for this person: see the first of them.';
