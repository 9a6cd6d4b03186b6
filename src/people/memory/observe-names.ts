import { indexBy } from '../plan/group-by';
import { normalizeKey } from '../../text/normalize-key';
import type { World } from '../plan/World';
import { formOf, placeKey, type Memory } from './Memory';
import { MemoryDraft } from './MemoryDraft';

interface Named {
	id: string;
	name: string;
}

/**
 * Departments and groups that the sync made under one name and that iSpring Learn keeps under another: the plan goes on
 * to call them what BambooHR calls them. Otherwise each run would miss the name and make one more.
 *
 * One that is renamed again later counts under its new name, as any other.
 */
export function observeNames(world: World, memory: Memory): { world: World; memory: Memory } {
	if (memory.written.size === 0) return { world, memory };
	const draft = new MemoryDraft(memory);
	const { employees } = world.employees;
	const wanted = {
		department: byForm(employees.flatMap(({ department }) => department ?? [])),
		group: byForm(employees.flatMap(({ division }) => division ?? [])),
	};
	const departments = world.departments.map((one) => originalName(one, 'department'));
	const groups = world.groups.map((one) => originalName(one, 'group'));
	return { world: { ...world, departments, groups }, memory: draft.done() };

	function originalName<T extends Named>(one: T, field: 'department' | 'group'): T {
		const { id, name } = one;
		const written = memory.written.get(placeKey({ id, field }));
		if (!written) return one;
		const current = formOf(normalizeKey(name));
		const original = wanted[field].get(written.value);
		if (current === written.value || (written.form !== undefined && written.form !== current)) {
			draft.forget({ id, field });
			return one;
		}
		if (original === undefined) return one;
		draft.keepsHereAs({ id, field, wanted: normalizeKey(original) }, normalizeKey(name));
		return { ...one, name: original };
	}
}

function byForm(names: readonly string[]): Map<string, string> {
	return indexBy(names, (name) => formOf(normalizeKey(name)));
}
