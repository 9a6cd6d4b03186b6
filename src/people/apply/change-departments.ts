import { ParameterError, RefusedError } from '../../errors';
import { settle } from '../../http/settle';
import type { Transport } from '../../http/types';
import type { Department } from '../../ispring/organization/departments';
import { updateDepartment } from '../../ispring/organization/departments';
import { idKey } from '../../ispring/same-id';
import type { Progress } from '../../run/Progress';
import { isSameName } from '../../text/normalize-key';
import { indexBy } from '../plan/group-by';
import { nameAside } from '../plan/revert/name-aside';
import type { PlanContext } from '../plan/PlanContext';
import type { UnitDecision } from '../plan/UnitDecision';
import type { CreatedUnit, WrittenCode } from './learn-from-writes';

/** The statuses with which a code is refused for good. Others, such as a missing permission, may change. */
const CODE_REFUSED = [400, 409, 413, 422];

/** Whether iSpring Learn does not accept a code, as far as the error tells. */
export function isCodeRefused(error: unknown): boolean {
	return error instanceof RefusedError && CODE_REFUSED.includes(error.status);
}

export interface ChangedDepartments {
	/** All departments under the root, with the names that they have by now. */
	children: readonly Department[];
	renamed: readonly CreatedUnit[];
	codes: readonly WrittenCode[];
}

/** The departments beside each other, and as iSpring Learn returned them. */
export interface ChangeableDepartments {
	departments: { owners: { children: readonly Department[] } };
	world: Pick<PlanContext['world'], 'departmentsAsRead'>;
}

/**
 * Renames departments and gives them their codes, one after another, since one may need the name that another gives up. A
 * rename is one request, and everybody stays where they are.
 *
 * @param units changed in place
 */
export async function changeDepartments(
	iSpring: Transport,
	units: Progress<UnitDecision>,
	{ departments, world }: ChangeableDepartments,
): Promise<ChangedDepartments> {
	const children = departments.owners.children.map((one) => ({ ...one }));
	const byId = indexBy(children, ({ id }) => idKey(id));
	const [renamed, codes]: [CreatedUnit[], WrittenCode[]] = [[], []];
	const ofAction = (wanted: UnitDecision['action']) =>
		units.pending().flatMap((unit) => {
			const department = byId.get(idKey(unit.unitId ?? ''));
			const isMeant = unit.kind === 'department' && unit.action === wanted;
			return isMeant && department ? [{ unit, department, former: department.name }] : [];
		});
	const queue = ofAction('rename');
	for (let one = queue.shift(); one; one = queue.shift()) {
		const { unit, department, former } = one;
		const next = one;
		await units.forEach([unit], async () => {
			const holder = children.find((other) => other !== department && isSameName(other.name, unit.name));
			if (holder && department.name === former && queue.some((other) => other.department === holder)) {
				// A ring of names: this one steps aside until the others have theirs.
				await rename(department, nameAside(unit.name, department));
				queue.push(next);
				return;
			}
			if (holder && department.name !== former) await rename(department, former);
			if (holder) throw nameIsTaken(unit);
			await rename(department, unit.name);
			renamed.push({ field: 'department', id: department.id, name: unit.name });
		});
	}
	for (const { unit, department } of ofAction('adopt')) {
		await units.forEach([unit], async () => {
			codes.push(await adopt(unit, department));
		});
	}
	return { children, renamed, codes };

	async function adopt(unit: UnitDecision, { id, code: kept = '' }: Department): Promise<WrittenCode> {
		const code = unit.changes[0]?.to ?? '';
		const answer = await settle(updateDepartment(iSpring, id, { code }));
		if (answer.ok) return { id, code };
		if (!isCodeRefused(answer.error)) throw answer.error;
		unit.outcome = 'skipped';
		unit.reason =
			code === ''
				? 'Skipped: iSpring Learn does not remove the code. Delete it there by hand.'
				: `Skipped: iSpring Learn does not accept the code ${code}, so the department is recognized by its name only.`;
		return { id, code, kept };
	}

	async function rename(department: Department, name: string): Promise<void> {
		const { id } = department;
		const stored = world.departmentsAsRead?.find((one) => one.id === id)?.code;
		// An account that replaces the whole department must not lose the code.
		await updateDepartment(iSpring, id, { name, ...(stored === undefined ? {} : { code: stored }) });
		department.name = name;
	}
}

function nameIsTaken({ name }: UnitDecision): ParameterError {
	return new ParameterError(
		'Input',
		`another department in iSpring Learn is still called ${name}.`,
		'Apply the item that renames it as well, or make a new plan.',
	);
}
