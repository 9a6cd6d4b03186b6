import { idKey } from '../../ispring/same-id';
import { targetKey, valueHash, type Memory } from '../memory/Memory';
import { MemoryBuilder } from '../memory/MemoryBuilder';
import { bambooDepartments } from './bamboo-departments';
import { codeOfDepartment } from './department-code';
import { indexBy } from './group-by';
import type { World } from './World';

/** The name of the code in the memory. */
export const CODE_FIELD = 'departmentCode';

/**
 * Restores the codes that the sync wrote to departments and that iSpring Learn refused, dropped or changed. Otherwise every run
 * would write them again, and a changed code could be that of another department.
 *
 * A code that somebody changes later is left alone.
 *
 * @returns the world with those codes, and the memory without outdated entries
 */
export function learnFromCodes(world: World, memory: Memory): { world: World; memory: Memory } {
	if (memory.lastWrites.size === 0) return { world, memory };
	const builder = new MemoryBuilder(memory);
	const ids = [...bambooDepartments(world).byId.keys()];
	const codeByHash = indexBy(ids.map(codeOfDepartment), valueHash);
	const present = new Set(world.departments.map(({ code }) => code));
	const rememberedCodes = new Set<string>();
	const departments = world.departments.map((department) => {
		const { id, code = '' } = department;
		const target = { id, field: CODE_FIELD };
		const lastWrite = memory.lastWrites.get(targetKey(target));
		if (!lastWrite) return department;
		const current = valueHash(code);
		const isChangedLater = lastWrite.storedHash !== undefined && lastWrite.storedHash !== current;
		if (current === lastWrite.wantedHash || isChangedLater) {
			builder.forget(target);
			return department;
		}
		const written = codeByHash.get(lastWrite.wantedHash);
		if (written === undefined || present.has(written)) return department;
		builder.recordStoredFormHere({ ...target, wanted: written }, code);
		rememberedCodes.add(idKey(id));
		return { ...department, code: written };
	});
	return { world: { ...world, departments, rememberedCodes }, memory: builder.build() };
}
