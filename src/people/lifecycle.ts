import { normalizeKey } from '../text/normalize-key';
import type { Change } from '../run/outcome';
import type { Lifecycle, PersonItem } from './ChangeItem';
import { takesAccess } from './plan/leaver-limit';
import type { PeopleSettings } from './settings';

/** The fields whose change is a move, by their names in items. */
const MOVES = ['department', 'jobTitle', 'supervisor'];

/** The fields whose groups show a move, by the names of `groupChangeField`. Whoever only joins one had no value before, or no group: that is no move. */
const GROUP_MOVES = ['division', 'locationGroup', 'jobTitleGroup'];

/** The same fields by their names in BambooHR: a mapping may copy them to any profile field. */
const MAPPED_MOVES = [...MOVES, 'division', 'location', 'supervisorId', 'supervisorEId'];

/**
 * What happens in the working life of the person whom an item is about.
 *
 * - `joiner`: gets a user
 * - `returner`: is back, and the same user is activated
 * - `leaver`: has left and loses access. Not somebody who is out of scope and loses access: they still work for the company,
 *   and offboarding must not start
 * - `mover`: another department, division, location, job title or supervisor
 *
 * @param settings the location is synced only when a mapping copies it
 * @returns null when nothing of this kind happens
 */
export function lifecycleOf(
	{ action, changes, situation }: Pick<PersonItem, 'action' | 'changes' | 'situation'>,
	{ fieldMapping }: Pick<PeopleSettings, 'fieldMapping'>,
): Lifecycle | null {
	if (action === 'create') return 'joiner';
	if (action === 'activate') return 'returner';
	if (takesAccess({ action })) return situation === 'excluded' ? null : 'leaver';
	const isMove = ({ field, from }: Change) =>
		MOVES.includes(field) ||
		(GROUP_MOVES.includes(field) && from !== null) ||
		isMappedMove(field, fieldMapping);
	return changes.some(isMove) ? 'mover' : null;
}

function isMappedMove(field: string, fieldMapping: PeopleSettings['fieldMapping']): boolean {
	return fieldMapping.some(
		({ bambooHrField, iSpringField }) =>
			MAPPED_MOVES.includes(bambooHrField) && normalizeKey(iSpringField) === normalizeKey(field),
	);
}
