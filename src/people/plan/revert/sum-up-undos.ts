import { isEqual } from 'lodash';
import { isSameId } from '../../../ispring/same-id';
import { whoseUndo, type PersonUndo } from './Undo';

type Pair<T> = [T, T];

/**
 * Several changes of one user as if one run had made them: from the value before the first to the value after the last.
 *
 * @param undos at least one, the earliest first
 */
export function sumUpUndos(undos: readonly [PersonUndo, ...PersonUndo[]]): PersonUndo {
	const [first] = undos;
	const isCreated = undos.some((one) => one.isCreated);
	const status = pairOf(undos.map((one) => one.status));
	const department = pairOf(undos.map((one) => one.department));
	const supervisor = pairOf(undos.map((one) => one.supervisor));
	const leave = pairOf(undos.map((one) => one.leave));
	return {
		...whoseUndo(first),
		isCreated,
		isInvited: undos.some(({ isInvited }) => isInvited),
		isLink: undos.every(({ isLink }) => isLink),
		fields: fieldsOf(undos).filter(([, , from, to]) => from !== to),
		...groupsOf(undos),
		// Whoever was created becomes inactive, whatever came after.
		...(status && !isCreated && !isEqual(...status) ? { status } : {}),
		...(department ? { department } : {}),
		...(supervisor && !isEqual(...supervisor) ? { supervisor } : {}),
		...(leave ? { leave } : {}),
	};
}

function pairOf<T>(pairs: ReadonlyArray<Pair<T> | undefined>): Pair<T> | undefined {
	const known = pairs.flatMap((pair) => (pair ? [pair] : []));
	const [first, last] = [known[0], known.at(-1)];
	return first && last ? [first[0], last[1]] : undefined;
}

function fieldsOf(undos: readonly PersonUndo[]): PersonUndo['fields'] {
	const all = new Map<string, PersonUndo['fields'][number]>();
	for (const [writeName, name, from, to] of undos.flatMap(({ fields }) => fields)) {
		const key = writeName.toLowerCase();
		all.set(key, [writeName, name, all.get(key)?.[2] ?? from, to]);
	}
	return [...all.values()];
}

function groupsOf(undos: readonly PersonUndo[]): Pick<PersonUndo, 'joined' | 'left'> {
	let [joined, left]: [string[], string[]] = [[], []];
	for (const one of undos) {
		const [before, after] = [joined, left];
		joined = [...without(before, one.left), ...without(one.joined, after)];
		left = [...without(after, one.joined), ...without(one.left, before)];
	}
	return { joined, left };
}

function without(ids: readonly string[], others: readonly string[]): string[] {
	return ids.filter((id) => !others.some((other) => isSameId(id, other)));
}
