import { idKey } from '../../ispring/same-id';
import type { User } from '../../ispring/users/User';
import { mapInSteps, type Steps } from '../../run/steps';
import { normalizeKey } from '../../text/normalize-key';
import { CODE_FIELD } from '../plan/learn-from-codes';
import { withAccount, type PendingDecision, type PendingWithAccount } from './PendingDecision';
import { hasValue } from '../../users/compare-profile';
import { fieldValueOf, isFieldUnread } from '../../users/field-value';
import type { ProfileValue } from '../../users/profile-target';
import { isLikelyStoredForm } from '../memory/is-likely-stored-form';
import type { Memory } from '../memory/Memory';
import { MemoryBuilder } from '../memory/MemoryBuilder';
import { withWorkLeaves } from '../memory/work-leaves';

/** A department or group that a run created or renamed, with the name it requested. */
export interface CreatedUnit {
	field: 'department' | 'group';
	id: string;
	name: string;
}

/** The code that a run gave to a department. */
export interface WrittenCode {
	id: string;
	code: string;
	/** What the department has instead when iSpring Learn refused the code; undefined when it did not. */
	kept?: string;
}

export interface CompletedWrites {
	people: readonly PendingDecision[];
	/** Users as read after the writes, by `idKey`. */
	readBack: ReadonlyMap<string, User>;
	created: readonly CreatedUnit[];
	codes: readonly WrittenCode[];
}

/**
 * Returns the memory with what a run learned from its own writes. If the run that wrote a value reads back a different
 * one, iSpring Learn stores it that way: nobody edits by hand that fast. All other values are checked by the next run.
 */
export function* learnFromWrites(
	memory: Memory,
	{ people, readBack, created, codes }: CompletedWrites,
): Steps<Memory> {
	const builder = new MemoryBuilder(memory);
	for (const { field, id, name } of created) builder.recordWrite({ id, field, wanted: normalizeKey(name) });
	for (const { id, code, kept } of codes) {
		const target = { id, field: CODE_FIELD, wanted: code };
		if (kept === undefined) builder.recordWrite(target);
		else builder.recordStoredFormHere(target, kept);
	}
	yield* mapInSteps(withAccount(people), (person) => {
		if (!person.isProfileWritten) return;
		for (const value of person.values ?? [])
			learnFromValue(builder, person, value, readBack.get(idKey(person.userId)));
	});
	const leaves = withAccount(people).filter(({ isLeaveWritten }) => isLeaveWritten);
	return withWorkLeaves(
		builder.build(),
		leaves.map(({ userId, writes }) => [userId, writes.workLeave?.end ?? null] as const),
	);
}

function learnFromValue(
	builder: MemoryBuilder,
	{ userId }: PendingWithAccount,
	wanted: ProfileValue,
	user: User | undefined,
): void {
	const { writeName, field, value } = wanted;
	// A login follows the email in the run that writes the email, and in no other.
	if (writeName === 'login') return;
	const target = { id: userId, field: writeName, wanted: value };
	if (!user || isFieldUnread(user, field)) return builder.recordWrite(target);
	const current = fieldValueOf(user, field);
	if (hasValue(user, wanted)) builder.forget(target);
	else if (isLikelyStoredForm(current, wanted)) builder.recordStoredForm(target, current);
	else builder.recordStoredFormHere(target, current);
}
