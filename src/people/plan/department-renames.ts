import type { Department } from '../../ispring/organization/departments';
import { isSameName, normalizeKey } from '../../text/normalize-key';
import type { BambooDepartments } from './bamboo-departments';
import type { DepartmentOwners } from './department-owners';

export interface Rename {
	department: Department;
	/** BambooHR's ID of it. */
	id: string;
	to: string;
}

export interface Renames {
	/** In an order in which each name is free when it is needed; in a ring of names, the first one has to wait. */
	possible: readonly Rename[];
	/** Another department has, or gets, the name. */
	blocked: readonly Rename[];
}

/**
 * Which departments have another name in BambooHR, and can be renamed: the name must be free, or given up in the same run.
 *
 * @param isCovered whether the settings choose the department of this name
 */
export function departmentRenames(
	{ children, only, named }: Pick<DepartmentOwners, 'children' | 'only' | 'named'>,
	{ byId }: Pick<BambooDepartments, 'byId'>,
	isCovered: (name: string) => boolean,
): Renames {
	const all = [...byId.values()].flatMap(({ id, name }): Rename[] => {
		const department = only(id);
		if (!department || name === undefined || isSameName(department.name, name) || !isCovered(name)) return [];
		return [{ department, id, to: name }];
	});
	if (all.length === 0 || children.length === 0) return { possible: [], blocked: [] };
	let possible = all;
	for (;;) {
		const moving = new Set(possible.map(({ department }) => department));
		const claimed = new Set<string>();
		const next = possible.filter(({ to }) => {
			const isClaimed = claimed.has(normalizeKey(to));
			claimed.add(normalizeKey(to));
			return !isClaimed && named(to).every((holder) => moving.has(holder));
		});
		if (next.length === possible.length) break;
		possible = next;
	}
	return { possible: inOrder(possible), blocked: all.filter((one) => !possible.includes(one)) };
}

/** Whoever has a name that another needs comes first. */
function inOrder(renames: readonly Rename[]): Rename[] {
	const ordered: Rename[] = [];
	const rest = new Set(renames);
	while (rest.size > 0) {
		const held = new Set([...rest].map(({ department }) => normalizeKey(department.name)));
		const free = [...rest].filter(({ to }) => !held.has(normalizeKey(to)));
		// A ring: one of them takes a name in between (see change-units.ts).
		const next = free.length > 0 ? free : [...rest].slice(0, 1);
		for (const one of next) {
			ordered.push(one);
			rest.delete(one);
		}
	}
	return ordered;
}
