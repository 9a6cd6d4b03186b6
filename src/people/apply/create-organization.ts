import { SyncError } from '../../errors';
import { settle, type Settled } from '../../http/settle';
import type { Transport } from '../../http/types';
import { createDepartment } from '../../ispring/organization/departments';
import { createGroup } from '../../ispring/organization/groups';
import type { Progress } from '../../run/Progress';
import type { UnitKind } from '../ChangeItem';
import type { Decision } from '../plan/Decision';
import type { NamedUnit } from './learn-from-writes';
import { groupKey } from '../../text/group-key';
import { normalizeKey } from '../../text/normalize-key';
import { departmentsUnder } from '../plan/organization';
import type { PlanContext } from '../plan/PlanContext';
import type { UnitDecision } from '../plan/UnitDecision';

/** Finds departments and groups by name. Both functions throw the error that prevented its creation. */
export interface Organization {
	departmentId(name: string | null): string;
	groupId(name: string): string;
	/** What was created by this run. */
	created: readonly NamedUnit[];
}

/**
 * Creates the departments and groups that decisions need and that do not exist, each once.
 *
 * @param people decisions on people, who get what they need also when its own decision is not among the units
 * @param units changed in place: what was created has an ID, what could not be has failed
 */
export async function createOrganization(
	transport: Transport,
	people: readonly Decision[],
	units: Progress<UnitDecision>,
	{ world, root, groups: { groupsFor } }: PlanContext,
): Promise<Organization> {
	const created: NamedUnit[] = [];
	const departmentsNamed = departmentsUnder(world.departments, root.id);
	const toCreate = units.pending().filter(({ action }) => action === 'create');
	const namesOf = (wanted: UnitKind) => toCreate.flatMap(({ kind, name }) => (kind === wanted ? [name] : []));
	const [departments, groups] = await Promise.all([
		createEach(
			[...namesOf('department'), ...people.flatMap(({ writes }) => writes.departmentName ?? [])],
			async (name) => {
				const [existing] = departmentsNamed(name);
				if (existing) return existing.id;
				const id = await createDepartment(transport, name, root.id, '', world.departments);
				created.push({ field: 'department', id, name });
				return id;
			},
		),
		createEach([...namesOf('group'), ...people.flatMap(({ writes }) => writes.joinGroups)], async (name) => {
			const [existing] = groupsFor(groupKey(name));
			if (existing) return existing.id;
			const id = await createGroup(transport, name, [], world.groups);
			created.push({ field: 'group', id, name });
			return id;
		}),
	]);
	const idOf: Record<UnitKind, (name: string) => string> = { department: departments, group: groups };
	await units.forEach(toCreate, async (unit) => {
		unit.unitId = await Promise.resolve(unit.name).then(idOf[unit.kind]);
	});
	return {
		departmentId: (name) => (name === null ? root.id : departments(name)),
		groupId: groups,
		created,
	};
}

async function createEach(
	names: readonly string[],
	create: (name: string) => Promise<string>,
): Promise<(name: string) => string> {
	const outcomes = new Map<string, Settled<string>>();
	const distinct = new Map(names.map((name) => [normalizeKey(name), name]));
	await Promise.all(
		[...distinct].map(async ([key, name]) => {
			const outcome = await settle(create(name));
			if (!outcome.ok && !(outcome.error instanceof SyncError)) throw outcome.error;
			outcomes.set(key, outcome);
		}),
	);
	return (name) => {
		const outcome = outcomes.get(normalizeKey(name));
		if (outcome?.ok) return outcome.value;
		throw outcome?.error;
	};
}
