import type { User } from '../../../ispring/users/User';
import { fieldWords } from '../../../run/words';
import { isFormattingVariant } from '../../../text/formatting-variant';
import { temporaryAddressOf } from '../../../users/given-up-addresses';
import { fieldValueOf, isFieldUnread } from '../../../users/field-value';
import { isSameValue, toFieldValue } from '../../../users/same-value';
import { isKnownStoredForm } from '../../memory/Memory';
import type { PlanContext } from '../PlanContext';
import { fieldNamed, type NamedField } from './field-named';
import type { Part, Stand } from './RevertDecision';
import type { PersonUndo } from './Undo';

/** The profile fields that a run wrote, and where they stand. */
export function fieldParts(
	{ fields }: Pick<PersonUndo, 'fields'>,
	user: User,
	context: Pick<PlanContext, 'world' | 'memory'>,
): Part[] {
	return fields.map(([writeName, name, from, to]): Part => {
		const field = fieldNamed(writeName, context.world.profileFields);
		const part = { field: name };
		if (isFieldUnread(user, field)) return { ...part, stand: 'unread' };
		const current = fieldValueOf(user, field);
		const isStored = (wanted: string) =>
			isKnownStoredForm(context.memory, { id: user.id, field: writeName, wanted }, current);
		// A revert that was cut off while addresses changed hands.
		const isMoving = isSameText(current, temporaryAddressOf(user));
		const stand = isMoving ? 'written' : standOf(current, { from, to, field, isStored });
		if (stand !== 'written') return { ...part, stand };
		if (from === '') return { ...part, stand, ...emptied(name, current, { writeName, field, isStored }) };
		const value = toFieldValue(from, field);
		if (value === undefined) {
			return { ...part, stand, note: `The former value of the ${fieldWords(name)} is no longer a choice.` };
		}
		return {
			...part,
			stand,
			way: {
				change: { field: name, from: current || null, to: from },
				writes: { fields: { [writeName]: value } },
				value: { field, writeName, name, value },
			},
		};
	});
}

function isSameText(one: string, other: string): boolean {
	return one.toLowerCase() === other.toLowerCase();
}

/** How a field is emptied is not documented (docs/apis/ispring-learn.md#updating-a-user): the run looks whether it worked. */
function emptied(
	name: string,
	current: string,
	{ writeName, field, isStored }: { writeName: string; field: NamedField; isStored(wanted: string): boolean },
): Pick<Part, 'way' | 'note'> {
	if (field.isRequired || isStored('')) return { note: notEmptied(name) };
	return {
		way: {
			change: { field: name, from: current, to: null },
			writes: { fields: { [writeName]: '' } },
			back: { clear: [writeName] },
		},
	};
}

/** Says that a field keeps what the run wrote, because it cannot be emptied. */
export function notEmptied(name: string): string {
	return `iSpring Learn does not empty the ${fieldWords(name)}, which had no value before: delete it there by hand.`;
}

/**
 * iSpring Learn may store both values in its own form, so exactly the one or the other counts first: a run may have changed
 * nothing but the form.
 */
function standOf(
	current: string,
	{
		from,
		to,
		field,
		isStored,
	}: { from: string; to: string; field: NamedField; isStored(wanted: string): boolean },
): Stand {
	const isSame = (value: string) =>
		value === '' || current === '' ? value === current : isSameValue(current, value, field);
	// White space around a value is not kept, so a run that removed some cannot be told from one that did not.
	const [present, former, written] = [current, from, to].map((value) => value.trim());
	if (present === former && former === written) return 'former';
	if (present === written) return 'written';
	if (present === former) return 'former';
	if (isSame(to)) return 'written';
	if (isSame(from)) return 'former';
	const isForm = (value: string) => value !== '' && isFormattingVariant(current, value);
	if (current !== '' && (isForm(to) || isStored(to))) return 'written';
	return current !== '' && (isForm(from) || (from !== '' && isStored(from))) ? 'former' : 'other';
}
