/** Names that would modify every object (prototype pollution). */
const UNSAFE = ['__proto__', 'constructor', 'prototype'];

/** BambooHR's deepest name is `employees[0][fields][City][value]`. */
const MAX_DEPTH = 10;

type Tree = { [key: string]: string | Tree };

/**
 * Parses a form with nested names as in PHP: `data[employeeId]=5`, `employees[0][fields][City]=Bonn`,
 * `changedFields[]=city`. Lists become objects with numbers as keys. Values nested deeper than ten levels are ignored.
 */
export function readForm(text: string): Tree {
	const root: Tree = {};
	const ends = new Map<Tree, number>();
	for (const [name, value] of new URLSearchParams(text)) {
		const path = parseFieldPath(name);
		if (path.length > MAX_DEPTH || path.some((part) => UNSAFE.includes(part))) continue;
		setAtPath(root, path, value, ends);
	}
	return root;
}

function parseFieldPath(name: string): string[] {
	const [, first = name, rest = ''] = /^([^[]*)((?:\[[^\]]*\])*)$/.exec(name) ?? [];
	return [first, ...[...rest.matchAll(/\[([^\]]*)\]/g)].map(([, part = '']) => part)];
}

/** @param ends the next index of each list, since searching for it each time would be slow */
function setAtPath(root: Tree, path: readonly string[], value: string, ends: Map<Tree, number>): void {
	let tree = root;
	for (const [depth, part] of path.entries()) {
		const end = ends.get(tree) ?? 0;
		const key = part === '' ? String(end) : part;
		if (/^\d{1,9}$/.test(key)) ends.set(tree, Math.max(end, Number(key) + 1));
		if (depth === path.length - 1) {
			tree[key] = value;
			return;
		}
		const inner = tree[key];
		const branch = typeof inner === 'object' ? inner : {};
		tree[key] = branch;
		tree = branch;
	}
}
