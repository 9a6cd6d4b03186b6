import { omit } from 'lodash';
import { isSameButForForm } from '../text/same-but-for-form';
import type { ChangeItem } from './ChangeItem';
import type { Decision } from './plan/Decision';
import { isKeptAs, type Memory } from './memory/Memory';
import { fieldValueOf } from '../users/field-value';
import type { ProfileValue } from '../users/profile-target';

/**
 * Today's decision with the profile values of the planned item only. The plan left out those that iSpring Learn keeps in
 * another form, as its memory told; what makes the plan again may have another memory, or none.
 *
 * @param current undefined when there is none today
 */
export function asPlanned(
	current: Decision | undefined,
	{ changes, reason }: Pick<ChangeItem, 'changes' | 'reason'>,
	memory: Memory,
): Decision | undefined {
	const { user, values = [] } = current ?? {};
	if (!current || !user) return current;
	const isPlanned = ({ name }: ProfileValue) => changes.some(({ field }) => field === name);
	const isKept = ({ field, writeName, value }: ProfileValue) => {
		const present = fieldValueOf(user, field);
		const there = { id: user.id, field: writeName, wanted: value };
		return isSameButForForm(present, value) || isKeptAs(memory, there, present);
	};
	const left = values.filter((value) => !isPlanned(value) && isKept(value));
	// A login follows its email, and stays with it.
	const isEmailLeft = left.some(({ name }) => name === 'email');
	const login = values.filter((value) => isEmailLeft && value.name === 'login' && !isPlanned(value));
	const unplanned = new Set([...left, ...login]);
	if (unplanned.size === 0) return current;
	const names = new Set([...unplanned].map(({ name }) => name));
	const fields = omit(
		current.writes.fields,
		[...unplanned].map(({ writeName }) => writeName),
	);
	const { waitsFor, ...others } = current;
	const takesOver = ['login', 'email'].some((name) => Object.hasOwn(fields, name));
	return {
		...others,
		...(waitsFor && takesOver ? { waitsFor } : {}),
		changes: current.changes.filter(({ field }) => !names.has(field)),
		writes: { ...current.writes, fields },
		values: values.filter((value) => !unplanned.has(value)),
		reason,
	};
}
