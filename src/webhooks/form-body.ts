/** Names that would reach into every object instead of this one. */
const UNSAFE = ['__proto__', 'constructor', 'prototype'];

type Tree = { [key: string]: string | Tree };

/**
 * A form in which nested values are named as PHP does: `data[employeeId]=5`, `employees[0][fields][City]=Bonn`,
 * `changedFields[]=city`. Lists become objects with numbers as keys.
 */
export function readForm(text: string): Tree {
	const root: Tree = {};
	for (const [name, value] of new URLSearchParams(text)) {
		const path = pathOf(name);
		if (path.some((part) => UNSAFE.includes(part))) continue;
		put(root, path, value);
	}
	return root;
}

function pathOf(name: string): string[] {
	const [, first = name, rest = ''] = /^([^[]*)((?:\[[^\]]*\])*)$/.exec(name) ?? [];
	return [first, ...[...rest.matchAll(/\[([^\]]*)\]/g)].map(([, part = '']) => part)];
}

function put(tree: Tree, [part = '', ...rest]: string[], value: string): void {
	const key = part === '' ? String(Object.keys(tree).length) : part;
	if (rest.length === 0) {
		tree[key] = value;
		return;
	}
	const inner = tree[key];
	const branch = typeof inner === 'object' ? inner : {};
	tree[key] = branch;
	put(branch, rest, value);
}
