import { SyncError } from '../../errors';
import { settle, type Settled } from '../../http/settle';
import type { Transport } from '../../http/types';
import { createDepartment } from '../../ispring/organisation/departments';
import { createGroup } from '../../ispring/organisation/groups';
import type { Decision } from '../plan/Decision';
import type { Made } from '../memory/learn-from-writes';
import { normalizeKey } from '../../text/normalize-key';
import { departmentsUnder } from '../plan/organisation';
import type { PlanContext } from '../plan/PlanContext';

/** Finds departments and groups by name. Both functions throw the error that prevented what they look for from being created. */
export interface Organisation {
	departmentId(name: string | null): string;
	groupId(name: string): string;
	/** What had to be made. */
	made: readonly Made[];
}

/** Creates the departments and groups that decisions need and that do not exist, each once. */
export async function createOrganisation(
	transport: Transport,
	decisions: readonly Decision[],
	{ world, root }: PlanContext,
): Promise<Organisation> {
	const made: Made[] = [];
	const departmentsNamed = departmentsUnder(world.departments, root.id);
	const [departments, groups] = await Promise.all([
		createEach(
			decisions.flatMap(({ writes }) => writes.departmentName ?? []),
			async (name) => {
				const [existing] = departmentsNamed(name);
				if (existing) return existing.id;
				const id = await createDepartment(transport, name, root.id, '', world.departments);
				made.push({ field: 'department', id, name });
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
				made.push({ field: 'group', id, name });
				return id;
			},
		),
	]);
	return {
		departmentId: (name) => (name === null ? root.id : departments(name)),
		groupId: groups,
		made,
	};
}

async function createEach(
	names: readonly string[],
	make: (name: string) => Promise<string>,
): Promise<(name: string) => string> {
	const made = new Map<string, Settled<string>>();
	const distinct = new Map(names.map((name) => [normalizeKey(name), name]));
	await Promise.all(
		[...distinct].map(async ([key, name]) => {
			const outcome = await settle(make(name));
			if (!outcome.ok && !(outcome.error instanceof SyncError)) throw outcome.error;
			made.set(key, outcome);
		}),
	);
	return (name) => {
		const outcome = made.get(normalizeKey(name));
		if (outcome?.ok) return outcome.value;
		throw outcome?.error;
	};
}
