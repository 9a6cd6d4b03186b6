import { idKey } from '../../ispring/same-id';
import type { User } from '../../ispring/users/User';
import { isSameButForForm } from '../../text/same-but-for-form';
import { normalizeKey } from '../../text/normalize-key';
import { withAccount, type PendingDecision, type PendingWithAccount } from '../apply/PendingDecision';
import { hasValue } from '../../users/compare-profile';
import { fieldValueOf, isFieldUnread } from '../../users/field-value';
import type { ProfileValue } from '../../users/profile-target';
import type { Memory } from './Memory';
import { MemoryDraft } from './MemoryDraft';

/** A department or group that a run made, with the name that it asked for. */
export interface Made {
	field: 'department' | 'group';
	id: string;
	name: string;
}

export interface Written {
	people: readonly PendingDecision[];
	/** Users as they were read after the writes, by the ID in lower case. */
	readBack: ReadonlyMap<string, User>;
	made: readonly Made[];
}

/**
 * What a run learns from its own writes. A value that was read back otherwise in the run that wrote it is one that
 * iSpring Learn keeps so: nobody edits by hand that fast. The others the next run looks at.
 */
export function learnFromWrites(memory: Memory, { people, readBack, made }: Written): Memory {
	const draft = new MemoryDraft(memory);
	for (const { field, id, name } of made) draft.wrote({ id, field, wanted: normalizeKey(name) });
	for (const person of withAccount(people)) {
		if (!person.isProfileWritten) continue;
		for (const value of person.values ?? []) learn(draft, person, value, readBack.get(idKey(person.userId)));
	}
	return draft.done();
}

function learn(
	draft: MemoryDraft,
	{ userId }: PendingWithAccount,
	wanted: ProfileValue,
	user: User | undefined,
): void {
	const { writeName, field, value } = wanted;
	// A login follows the email in the run that writes the email, and in no other.
	if (writeName === 'login') return;
	const there = { id: userId, field: writeName, wanted: value };
	if (!user || isFieldUnread(user, field)) return draft.wrote(there);
	const current = fieldValueOf(user, field);
	if (hasValue(user, wanted)) draft.forget(there);
	else if (isSameButForForm(current, value)) draft.keepsValueAs(there, current);
	else draft.keepsHereAs(there, current);
}
