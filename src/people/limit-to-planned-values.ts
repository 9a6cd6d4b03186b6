import { omit } from 'lodash';
import { isFormattingVariant } from '../text/formatting-variant';
import type { PersonItem } from './ChangeItem';
import type { Decision } from './plan/Decision';
import { isKnownStoredForm, type Memory } from './memory/Memory';
import { fieldValueOf } from '../users/field-value';
import type { ProfileValue } from '../users/profile-target';

/**
 * Removes from today's decision the profile values that the planned item does not contain because iSpring Learn stores
 * them in its own form. The plan knew that from its memory; the run that applies it may have a different memory, or none.
 *
 * @param current today's decision
 */
export function limitToPlannedValues(
	current: Decision,
	{ changes, reason }: Pick<PersonItem, 'changes' | 'reason'>,
	memory: Memory,
): Decision {
	const { user, values = [] } = current;
	if (!user) return current;
	const isPlanned = ({ name }: ProfileValue) => changes.some(({ field }) => field === name);
	const isTolerated = ({ field, writeName, value }: ProfileValue) => {
		const present = fieldValueOf(user, field);
		const target = { id: user.id, field: writeName, wanted: value };
		return isFormattingVariant(present, value) || isKnownStoredForm(memory, target, present);
	};
	const tolerated = values.filter((value) => !isPlanned(value) && isTolerated(value));
	// A login that follows the email is written only together with it.
	const isEmailTolerated = tolerated.some(({ name }) => name === 'email');
	const login = values.filter((value) => isEmailTolerated && value.name === 'login' && !isPlanned(value));
	const unplanned = new Set([...tolerated, ...login]);
	if (unplanned.size === 0) return current;
	const names = new Set([...unplanned].map(({ name }) => name));
	const fields = omit(
		current.writes.fields,
		[...unplanned].map(({ writeName }) => writeName),
	);
	const { waitsFor, ...others } = current;
	const takesAddress = ['login', 'email'].some((name) => Object.hasOwn(fields, name));
	return {
		...others,
		...(waitsFor && takesAddress ? { waitsFor } : {}),
		changes: current.changes.filter(({ field }) => !names.has(field)),
		writes: { ...current.writes, fields },
		values: values.filter((value) => !unplanned.has(value)),
		reason,
	};
}
