import type { Employee } from '../../bamboohr/employees/Employee';
import { isSameButForForm } from '../../text/same-but-for-form';
import type { Match } from '../plan/match';
import { isFieldUnread, valueOf } from '../../users/profile';
import type { ProfileRules } from '../plan/profile-rules';
import { isSameValue } from '../../users/same-value';
import type { PeopleSettings } from '../settings';
import { wantedProfile } from '../plan/wanted-profile';
import { writtenBefore, type Memory } from './Memory';
import { MemoryDraft } from './MemoryDraft';

interface Observed {
	matches: ReadonlyMap<Employee, Match>;
	rules: ProfileRules;
	settings: PeopleSettings;
}

/**
 * Looks at what became of the values that earlier runs wrote, as far as the people who were read can tell.
 *
 * Rules:
 * 1. What has arrived is forgotten.
 * 2. What came back in another form (case, Unicode form, white space, punctuation, cut off) is how iSpring Learn keeps
 *    that value, whoever has it.
 * 3. What came back as something else altogether may have been edited by hand: it stays as written, and is written once
 *    more.
 */
export function observeProfiles(memory: Memory, { matches, rules, settings }: Observed): Memory {
	if (memory.written.size === 0) return memory;
	const draft = new MemoryDraft(memory);
	for (const [employee, match] of matches) {
		if (match.situation !== 'linked' && match.situation !== 'matched') continue;
		const { user } = match;
		for (const { field, writeName, value } of wantedProfile(employee, rules, settings).values) {
			if (isFieldUnread(user, field)) continue;
			const there = { id: user.id, field: writeName, wanted: value };
			const current = valueOf(user, field);
			const written = writtenBefore(memory, there);
			if (current !== '' && isSameValue(current, value, field)) draft.forget(there);
			else if (!written || written.form !== undefined) continue;
			else if (isSameButForForm(current, value)) draft.keepsValueAs(there, current);
		}
	}
	return draft.done();
}
