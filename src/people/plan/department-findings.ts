import type { Department } from '../../ispring/organization/departments';
import { isSameId } from '../../ispring/same-id';
import { isChosenDepartment } from '../../scope/chosen-department';
import { adoptedDepartments, departmentDecision, departmentsInScope } from './decide-departments';
import { idInCode } from './department-code';
import type { PlanContext } from './PlanContext';
import type { UnitDecision } from './UnitDecision';
import type { World } from './World';

/** What is wrong with a department, and counted in a warning. */
export type FindingKind =
	/** Somebody else set the code. */
	| 'foreignCode'
	/** Several departments have the name, so none of them gets the code. */
	| 'sameName'
	/** Several departments have one code of ours. */
	| 'sameCode'
	/** A department with our code is not directly under the root. */
	| 'outsideRoot'
	/** BambooHR has no department for a code of ours. */
	| 'gone'
	/** No employee is in the department any more. */
	| 'empty'
	/** Another department has the name that this one is to get. */
	| 'nameTaken';

export interface Finding {
	kind: FindingKind;
	decision: UnitDecision;
}

/** What somebody should know about departments although nothing is done about it. Nothing is ever deleted. */
export function departmentFindings(context: PlanContext): Finding[] {
	const { world, departments } = context;
	if (world.isAboutSome || world.isExcerpt || world.isPartial || departments.bamboo.byId.size === 0)
		return [];
	return [
		...blockedRenames(context),
		...wrongCodes(context),
		...unusedDepartments(context),
		...foreignCodes(context),
	];
}

function finding(world: World, kind: FindingKind, department: Department, reason: string): Finding {
	const none = departmentDecision(world, department, {
		action: 'none',
		changes: [],
		outcome: 'skipped',
		reason,
	});
	return { kind, decision: none };
}

function blockedRenames({ departments, world }: PlanContext): Finding[] {
	return departments.renames.blocked.map(({ department, to }) =>
		finding(
			world,
			'nameTaken',
			department,
			`BambooHR calls this department ${to}, but another department in iSpring Learn has that name, so it was not renamed. Everybody stays where they are. Rename or merge one of the two by hand.`,
		),
	);
}

/** Codes of ours that stand in several departments, or in one that is not directly under the root. */
function wrongCodes({ world, root, departments, settings }: PlanContext): Finding[] {
	const { owners, bamboo } = departments;
	return world.departments.flatMap((department) => {
		const id = idInCode(department.code);
		if (id === undefined) return [];
		if (isSameId(department.parentId ?? '', root.id)) {
			const others = owners.withCodeOf(id).filter((one) => one !== department);
			if (others.length === 0) return [];
			const names = others.map(({ name }) => name).join(', ');
			const reason = `Has the same code ${department.code} as ${names}, so the code identifies neither. Nobody is moved between them. Remove the code from all but one.`;
			return finding(world, 'sameCode', department, reason);
		}
		const name = bamboo.byId.get(id)?.name;
		if (name === undefined || !isChosenDepartment(name, settings)) return [];
		const reason = `Has the code of BambooHR's department ${name}, but is not directly under ${root.name}, so it is not used. Move it there, or remove its code.`;
		return finding(world, 'outsideRoot', department, reason);
	});
}

/** An employee whose record cannot be read may be in any of them. */
function unusedDepartments(context: PlanContext): Finding[] {
	const { world, departments, settings } = context;
	const { owners, bamboo } = departments;
	const adopted = new Set(adoptedDepartments(context).map(({ unitId }) => unitId));
	if (world.employees.unreadable.length > 0) return [];
	return owners.children.flatMap((department) => {
		const id = owners.ownerOf(department);
		const owner = id === undefined ? undefined : bamboo.byId.get(id);
		if (
			id === undefined ||
			owner?.isInUse ||
			adopted.has(department.id) ||
			!isChosenDepartment(owner?.name ?? department.name, settings)
		)
			return [];
		if (owner === undefined && bamboo.isComplete) {
			const reason = `BambooHR has no department for the code ${department.code} any more. It is neither renamed nor deleted.`;
			return finding(world, 'gone', department, reason);
		}
		const reason = `No active employee in BambooHR is in the department of the code ${department.code} any more. It is not deleted.`;
		return finding(world, 'empty', department, reason);
	});
}

/** Departments in use that cannot get our code. */
function foreignCodes(context: PlanContext): Finding[] {
	const { world } = context;
	const { owners } = context.departments;
	return departmentsInScope(context).flatMap(({ id, name }) => {
		if (owners.withCodeOf(id).length > 0) return [];
		const [department, second] = owners.foundByName(name);
		if (!department) return [];
		if (second) {
			const reason = `Several departments under ${context.root.name} have this name, so none of them gets the code of BambooHR's department. Give the others another name.`;
			return finding(world, 'sameName', department, reason);
		}
		if (department.code === undefined || idInCode(department.code) !== undefined) return [];
		const reason = `Has the code "${department.code}", which is not from BambooHR and stays. The department is found by its name only: when it is renamed in BambooHR, a new one is created.`;
		return finding(world, 'foreignCode', department, reason);
	});
}
