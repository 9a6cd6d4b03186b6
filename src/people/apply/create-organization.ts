import { SyncError } from '../../errors';
import { settle, type Settled } from '../../http/settle';
import type { Transport } from '../../http/types';
import { createDepartment } from '../../ispring/organization/departments';
import { createGroup } from '../../ispring/organization/groups';
import type { Decision } from '../plan/Decision';
import type { CreatedUnit } from './learn-from-writes';
import { normalizeKey } from '../../text/normalize-key';
import { departmentsUnder } from '../plan/organization';
import type { PlanContext } from '../plan/PlanContext';

/** Finds departments and groups by name. Both functions throw the error that prevented its creation. */
export interface Organization {
	departmentId(name: string | null): string;
	groupId(name: string): string;
	/** What was created by this run. */
	created: readonly CreatedUnit[];
}

/** Creates the departments and groups that decisions need and that do not exist, each once. */
export async function createOrganization(
	transport: Transport,
	decisions: readonly Decision[],
	{ world, root }: PlanContext,
): Promise<Organization> {
	const created: CreatedUnit[] = [];
	const departmentsNamed = departmentsUnder(world.departments, root.id);
	const [departments, groups] = await Promise.all([
		createEach(
			decisions.flatMap(({ writes }) => writes.departmentName ?? []),
			async (name) => {
				const [existing] = departmentsNamed(name);
				if (existing) return existing.id;
				const id = await createDepartment(transport, name, root.id, '', world.departments);
				created.push({ field: 'department', id, name });
				return id;
			},
		),
		createEach(
			decisions.flatMap(({ writes }) => writes.joinGroups),
			async (name) => {
				const existing = world.groups.find(
					(group) => !group.isSmart && normalizeKey(group.name) === normalizeKey(name),
				);
				if (existing) return existing.id;
				const id = await createGroup(transport, name, [], world.groups);
				created.push({ field: 'group', id, name });
				return id;
			},
		),
	]);
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
