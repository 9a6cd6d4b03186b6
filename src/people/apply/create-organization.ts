import { ParameterError, SyncError } from '../../errors';
import { settle, type Settled } from '../../http/settle';
import type { Transport } from '../../http/types';
import { createDepartment } from '../../ispring/organization/departments';
import { createGroup } from '../../ispring/organization/groups';
import type { Progress } from '../../run/Progress';
import type { UnitKind } from '../ChangeItem';
import type { Decision, Writes } from '../plan/Decision';
import type { CreatedUnit, WrittenCode } from './learn-from-writes';
import { groupKey } from '../../text/group-key';
import { isSameName, normalizeKey } from '../../text/normalize-key';
import type { PlanContext } from '../plan/PlanContext';
import type { UnitDecision } from '../plan/UnitDecision';
import { isCodeRefused, type ChangedDepartments } from './change-departments';

/** Finds departments and groups. Both functions throw the error that prevented its creation. */
export interface Organization {
	departmentId(writes: Pick<Writes, 'departmentName' | 'departmentId'>): string;
	groupId(name: string): string;
	/** What was created by this run. */
	created: readonly CreatedUnit[];
	/** The codes that departments were created with. */
	codes: readonly WrittenCode[];
}

/**
 * Creates the departments and groups that decisions need and that do not exist, each once.
 *
 * @param people decisions on people, who get what they need also when its own decision is not among the units
 * @param units changed in place: what was created has an ID, what could not be has failed
 * @param changed the departments under the root, with the names that they have by now
 */
export async function createOrganization(
	transport: Transport,
	people: readonly Decision[],
	units: Progress<UnitDecision>,
	{ children }: Pick<ChangedDepartments, 'children'>,
	{ world, root, groups: { groupsFor } }: PlanContext,
): Promise<Organization> {
	const created: CreatedUnit[] = [];
	const codes: WrittenCode[] = [];
	const toCreate = units.pending().filter(({ action }) => action === 'create');
	const needed = [
		...toCreate.flatMap(({ kind, name, changes }) =>
			kind === 'department' ? [{ name, code: changes[0]?.to ?? '' }] : [],
		),
		...people.flatMap(({ writes: { departmentName: name, departmentId, departmentCode: code = '' } }) =>
			name && departmentId === undefined ? [{ name, code }] : [],
		),
	];
	const codeOf = new Map(needed.map(({ name, code }) => [normalizeKey(name), code]));
	const [departments, groups] = await Promise.all([
		createEach(
			needed.map(({ name }) => name),
			async (name) => {
				if (children.some((one) => isSameName(one.name, name))) throw nameIsTaken(name);
				const code = codeOf.get(normalizeKey(name)) ?? '';
				const id = await createWithCode(name, code);
				created.push({ field: 'department', id, name });
				return id;
			},
		),
		createEach(
			[
				...toCreate.flatMap(({ kind, name }) => (kind === 'group' ? [name] : [])),
				...people.flatMap(({ writes }) => writes.joinGroups),
			],
			async (name) => {
				const [existing] = groupsFor(groupKey(name));
				if (existing) return existing.id;
				const id = await createGroup(transport, name, [], world.groups);
				created.push({ field: 'group', id, name });
				return id;
			},
		),
	]);
	const idOf: Record<UnitKind, (name: string) => string> = { department: departments, group: groups };
	await units.forEach(toCreate, async (unit) => {
		unit.unitId = await Promise.resolve(unit.name).then(idOf[unit.kind]);
	});
	return {
		departmentId: ({ departmentName, departmentId }) =>
			departmentId ?? (departmentName ? departments(departmentName) : root.id),
		groupId: groups,
		created,
		codes,
	};

	async function createWithCode(name: string, code: string): Promise<string> {
		const create = async (given: string) =>
			await createDepartment(transport, name, root.id, given, world.departments);
		if (code === '') return await create('');
		const answer = await settle(create(code));
		const isRefused = !answer.ok && isCodeRefused(answer.error);
		if (!answer.ok && !isRefused) throw answer.error;
		const id = answer.ok ? answer.value : await create('');
		codes.push({ id, code, ...(isRefused ? { kept: '' } : {}) });
		return id;
	}
}

function nameIsTaken(name: string): ParameterError {
	return new ParameterError(
		'Input',
		`the department ${name} in iSpring Learn belongs to another department of BambooHR and has to be renamed first.`,
		'Apply the item that renames it as well, or make a new plan.',
	);
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
