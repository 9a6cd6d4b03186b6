import type { Department } from '../../ispring/organization/departments';
import { isSameId } from '../../ispring/same-id';
import { isSameName, normalizeKey } from '../../text/normalize-key';
import type { BambooDepartments } from './bamboo-departments';
import { idInCode } from './department-code';
import { groupBy } from './group-by';

/** Which department of iSpring Learn belongs to which one of BambooHR. */
export interface DepartmentOwners {
	/** All directly under the root. */
	children: readonly Department[];
	named(name: string): readonly Department[];
	/** The departments under the root that have the code of this ID: normally one. */
	withCodeOf(bambooHrId: string): readonly Department[];
	/** The department that this ID identifies; undefined when none has its code, or several have it. */
	only(bambooHrId: string): Department | undefined;
	/** The ID of the department of BambooHR that a department belongs to by its code. */
	ownerOf(department: Department): string | undefined;
	/** The departments that people whose department has this name, and no code of its own, may be in. */
	foundByName(name: string): readonly Department[];
	/** Those of this name that belong to a department of BambooHR with another name. */
	takenByOthers(name: string): readonly Department[];
}

/**
 * Matches departments by the code under the root. A department that has the code outside the root is not used, and of
 * several with one code, none is.
 *
 * @param isSomeUnknown only some employees were read, so a department that none of them is in may still exist
 */
export function departmentOwners(
	departments: readonly Department[],
	root: Department,
	bamboo: BambooDepartments,
	isSomeUnknown: boolean,
): DepartmentOwners {
	const children = departments.filter(({ parentId }) => isSameId(parentId ?? '', root.id));
	const byName = groupBy(children, ({ name }) => normalizeKey(name));
	const byCode = groupBy(children, ({ code }) => idInCode(code) ?? '');
	const named = (name: string) => byName.get(normalizeKey(name)) ?? [];
	const withCodeOf = (id: string) => byCode.get(id) ?? [];
	const only = (id: string) => {
		const [one, second] = withCodeOf(id);
		return second ? undefined : one;
	};
	const ownerOf = (department: Department) => {
		const id = idInCode(department.code);
		return id !== undefined && only(id) ? id : undefined;
	};
	/** A code whose department is gone says nothing. */
	const isTaken = (department: Department, name: string) => {
		const id = idInCode(department.code);
		if (id === undefined) return false;
		const owner = bamboo.byId.get(id);
		if (!owner) return isSomeUnknown;
		return owner.name === undefined || !isSameName(owner.name, name);
	};
	return {
		children,
		named,
		withCodeOf,
		only,
		ownerOf,
		foundByName: (name) => named(name).filter((one) => !isTaken(one, name)),
		takenByOthers: (name) => named(name).filter((one) => isTaken(one, name)),
	};
}
