import type { PeopleSettings } from '../settings';
import { indexBy } from './group-by';
import { groupValues } from './group-values';
import { valueOf } from '../../bamboohr/employees/value-of';
import { bambooDepartments } from './bamboo-departments';
import { idInCode } from './department-code';
import { isFormattingVariant } from '../../text/formatting-variant';
import { isSameName, normalizeKey } from '../../text/normalize-key';
import type { World } from './World';
import { valueHash, targetKey, type Memory } from '../memory/Memory';
import { MemoryBuilder } from '../memory/MemoryBuilder';

interface Named {
	id: string;
	name: string;
	/** Of departments. */
	code?: string;
}

/**
 * Restores the BambooHR names of departments and groups that the sync created and iSpring Learn stores under a different
 * name. Otherwise every run would miss the name and create another one.
 *
 * One that somebody renames later keeps its new name.
 *
 * @returns the world with those names, and the memory without outdated entries
 */
export function learnFromNames(
	world: World,
	memory: Memory,
	{ groupsFrom }: Pick<PeopleSettings, 'groupsFrom'>,
): { world: World; memory: Memory } {
	if (memory.lastWrites.size === 0) return { world, memory };
	const builder = new MemoryBuilder(memory);
	const { employees } = world.employees;
	const bamboo = bambooDepartments(world);
	const wanted = {
		department: byHash([
			...(world.listedDepartments ?? []).map(({ name }) => name),
			...employees.flatMap(({ department }) => department ?? []),
		]),
		group: byHash(
			employees.flatMap((employee) =>
				groupsFrom.flatMap((field) =>
					(groupValues(valueOf(employee, field), world.fieldLists?.get(field)) ?? []).map(({ name }) => name),
				),
			),
		),
	};
	const departments = world.departments.map((one) => originalName(one, 'department'));
	const groups = world.groups.map((one) => originalName(one, 'group'));
	return { world: { ...world, departments, groups }, memory: builder.build() };

	/** By its code, a department may be one that has another name in BambooHR by now. */
	function isNameOf(original: string, { code }: Named): boolean {
		const { name } = bamboo.byId.get(idInCode(code) ?? '') ?? {};
		return name === undefined || isSameName(name, original);
	}

	function originalName<T extends Named>(one: T, field: 'department' | 'group'): T {
		const { id, name } = one;
		const lastWrite = memory.lastWrites.get(targetKey({ id, field }));
		if (!lastWrite) return one;
		const current = valueHash(normalizeKey(name));
		const original = wanted[field].get(lastWrite.wantedHash);
		if (
			current === lastWrite.wantedHash ||
			(lastWrite.storedHash !== undefined && lastWrite.storedHash !== current)
		) {
			builder.forget({ id, field });
			return one;
		}
		if (original === undefined || !isNameOf(original, one)) return one;
		// The memory knows groups by their ID as well, so any other name may be one that somebody gave by hand.
		if (field === 'group' && !isFormattingVariant(name, original)) {
			builder.forget({ id, field });
			return one;
		}
		builder.recordStoredFormHere({ id, field, wanted: normalizeKey(original) }, normalizeKey(name));
		return { ...one, name: original };
	}
}

function byHash(names: readonly string[]): Map<string, string> {
	return indexBy(names, (name) => valueHash(normalizeKey(name)));
}
