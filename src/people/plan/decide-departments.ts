import type { Department } from '../../ispring/organization/departments';
import { normalizeKey } from '../../text/normalize-key';
import type { Decision } from './Decision';
import { codeOfDepartment, idInCode } from './department-code';
import { indexBy } from './group-by';
import type { World } from './World';
import type { PlanContext } from './PlanContext';
import type { UnitDecision } from './UnitDecision';

/** The part of a decision that every department has. */
export function departmentDecision(
	{ departmentsAsRead = [] }: World,
	department: Department,
	given: Pick<UnitDecision, 'action' | 'changes' | 'reason' | 'outcome'> & { name?: string },
): UnitDecision {
	const { id, name } = department;
	const seen = departmentsAsRead.find((one) => one.id === id) ?? department;
	return { kind: 'department', unitId: id, name, seen, needsAttention: true, ...given };
}

/** Departments that have another name in BambooHR. Whoever is in them stays there. */
export function renamedDepartments({ departments, world }: PlanContext): UnitDecision[] {
	return departments.renames.possible.map(({ department, id, to }) =>
		departmentDecision(world, department, {
			name: to,
			action: 'rename',
			changes: [{ field: 'name', from: department.name, to }],
			reason: `Renamed in BambooHR: ${codeOfDepartment(id)} was ${department.name}.`,
			outcome: 'planned',
		}),
	);
}

/** The departments that are found by name and get the code, so that they are recognized when they are renamed. */
export function adoptedDepartments(context: PlanContext): UnitDecision[] {
	return departmentsInScope(context).flatMap(({ id, name }) => {
		const department = departmentToAdopt(id, name, context);
		if (!department) return [];
		const code = codeOfDepartment(id);
		return departmentDecision(context.world, department, {
			action: 'adopt',
			changes: [{ field: 'code', from: department.code ?? null, to: code }],
			reason: `Found by name. With the code ${code} it is recognized when it is renamed in BambooHR.`,
			outcome: 'planned',
		});
	});
}

/** A code that somebody else set is never overwritten, and neither is ours while its department may still exist. */
function departmentToAdopt(
	id: string,
	name: string,
	{ departments: { bamboo, owners } }: PlanContext,
): Department | undefined {
	if (owners.withCodeOf(id).length > 0 || bamboo.onlyIdOf(name) !== id) return undefined;
	const [department, second] = owners.foundByName(name);
	if (!department || second) return undefined;
	if (department.code === undefined) return department;
	const former = idInCode(department.code);
	const isGone = former !== undefined && bamboo.isComplete && !bamboo.byId.has(former);
	return isGone && owners.only(former) ? department : undefined;
}

/** The departments that planned decisions need and that do not exist. */
export function newDepartments(
	{ departments, root }: PlanContext,
	people: readonly Decision[],
): UnitDecision[] {
	const needed = people.flatMap(({ employee, outcome, writes }) =>
		employee && writes.departmentName && outcome === 'planned' ? [departments.wanted(employee)] : [],
	);
	const missing = needed.flatMap(({ name, ids, code }) =>
		name !== undefined && ids.length === 0 ? [{ name, code }] : [],
	);
	return [...indexBy(missing, ({ name }) => normalizeKey(name)).values()].map(({ name, code }) => ({
		kind: 'department',
		name,
		action: 'create',
		changes: code === undefined ? [] : [{ field: 'code', from: null, to: code }],
		reason: `New: iSpring Learn has no such department under ${root.name}.`,
		outcome: 'planned',
		seen: { root: root.id },
		needsAttention: true,
	}));
}

/** The departments of BambooHR that somebody is in whom this run would sync; none unless it is about everybody. */
export function departmentsInScope({
	classified,
	departments,
	world,
}: Pick<PlanContext, 'classified' | 'departments' | 'world'>): Array<{ id: string; name: string }> {
	const { bamboo, isListComplete } = departments;
	if (world.isAboutSome || world.isExcerpt || world.isPartial || !isListComplete) return [];
	const ids = new Set<string>();
	for (const { employee, scope } of classified.values()) {
		const id = scope.is === 'active' ? bamboo.idOf(employee) : undefined;
		if (id !== undefined) ids.add(id);
	}
	return [...ids].flatMap((id) => {
		const name = bamboo.byId.get(id)?.name;
		return name === undefined ? [] : [{ id, name }];
	});
}
