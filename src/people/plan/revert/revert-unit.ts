import type { Department } from '../../../ispring/organization/departments';
import { isSameId } from '../../../ispring/same-id';
import type { Change } from '../../../run/outcome';
import { isFormattingVariant } from '../../../text/formatting-variant';
import { isSameName } from '../../../text/normalize-key';
import type { PlanContext } from '../PlanContext';
import { nameAside } from './name-aside';
import type { UnitRevert } from './RevertDecision';
import type { UnitUndo } from './Undo';

/** A department or group of today. */
type Unit = Pick<Department, 'id' | 'name' | 'parentId' | 'code'> & { isSmart?: boolean };

/**
 * Decides how the change of a department or group is taken back: a new name or code goes, unless somebody has changed it
 * since. What was created stays, since nothing is ever deleted.
 */
export function revertUnit(undo: UnitUndo, { world }: Pick<PlanContext, 'world'>): UnitRevert {
	const { kind, name, unitId, isCreated, names, codes } = undo;
	const departments: Unit[] = [...(world.departmentsAsRead ?? world.departments)];
	const units = kind === 'department' ? departments : world.groups;
	const unit = units.find(({ id }) => isSameId(id, unitId));
	const base: UnitRevert = {
		kind,
		unitId,
		name: unit?.name ?? name,
		action: 'none',
		changes: [],
		reason: '',
		outcome: 'skipped',
		seen: unit ?? null,
		needsAttention: false,
		undo,
	};
	if (!unit) return { ...base, reason: `Left alone: the ${kind} no longer exists.`, needsAttention: true };
	if (isCreated) {
		return {
			...base,
			reason: `Created by the run: the ${kind} stays, since nothing is deleted. Delete it in iSpring Learn if nobody needs it.`,
			needsAttention: true,
		};
	}
	if (names) return renamedBack(base, unit, names);
	return codes ? codeTakenBack(base, unit, codes) : { ...base, reason: 'Nothing to take back.' };
}

function renamedBack(base: UnitRevert, unit: Unit, [from, to]: NonNullable<UnitUndo['names']>): UnitRevert {
	if (unit.name === from) return { ...base, reason: 'Nothing to take back: it has its former name.' };
	// A revert that was cut off in a ring of names.
	const isAside = isSameName(unit.name, nameAside(from, unit));
	const isOurs = isAside || isSameName(unit.name, to) || isFormattingVariant(unit.name, to);
	if (!isOurs) return leftAlone(base, `it has been renamed since the run, to ${unit.name}.`);
	return {
		...base,
		name: from,
		action: 'rename',
		changes: [{ field: 'name', from: unit.name, to: from }],
		reason: 'Gets back the name that it had before the run.',
		outcome: 'planned',
	};
}

function codeTakenBack(base: UnitRevert, unit: Unit, [from, to]: NonNullable<UnitUndo['codes']>): UnitRevert {
	const code = unit.code ?? '';
	if (code === from) return { ...base, reason: 'Nothing to take back: it has its former code.' };
	if (code !== to && !isFormattingVariant(code, to))
		return leftAlone(base, 'somebody has changed its code since the run.');
	const change: Change = { field: 'code', from: code, to: from || null };
	return {
		...base,
		action: 'adopt',
		changes: [change],
		reason: from === '' ? 'Had no code before the run.' : 'Gets back the code that it had before the run.',
		outcome: 'planned',
	};
}

function leftAlone(base: UnitRevert, why: string): UnitRevert {
	return { ...base, reason: `Left alone: ${why}`, needsAttention: true };
}
