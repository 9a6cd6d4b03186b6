import type { Employee } from '../../bamboohr/employees/Employee';
import { isSameButForForm } from '../../text/same-but-for-form';
import { hasValue } from '../../users/compare-profile';
import { fieldValueOf, isFieldUnread } from '../../users/field-value';
import { userOf, type Classified } from '../plan/Classified';
import type { PlanRules } from '../plan/PlanRules';
import { wantedProfile } from '../plan/wanted-profile';
import { writtenBefore } from './Memory';
import { MemoryDraft } from './MemoryDraft';

/**
 * Looks at what became of the values that earlier runs wrote, as far as the people who were read can tell.
 *
 * @returns the rules, with a memory that knows what was observed
 *
 * Rules:
 * 1. What has arrived is forgotten.
 * 2. What came back in another form (case, Unicode form, white space, punctuation, cut off) is how iSpring Learn keeps
 *    that value, whoever has it.
 * 3. What came back as something else altogether may have been edited by hand: it stays as written, and is written once
 *    more.
 */
export function observeProfiles(classified: ReadonlyMap<Employee, Classified>, rules: PlanRules): PlanRules {
	const { memory, profile, settings } = rules;
	if (memory.written.size === 0) return rules;
	const draft = new MemoryDraft(memory);
	for (const { employee, match } of classified.values()) {
		const user = userOf(match);
		if (!user) continue;
		for (const wanted of wantedProfile(employee, profile, settings).values) {
			const { field, writeName, value } = wanted;
			if (isFieldUnread(user, field)) continue;
			const there = { id: user.id, field: writeName, wanted: value };
			const current = fieldValueOf(user, field);
			const written = writtenBefore(memory, there);
			if (hasValue(user, wanted)) draft.forget(there);
			else if (!written || written.form !== undefined) continue;
			else if (isSameButForForm(current, value)) draft.keepsValueAs(there, current);
		}
	}
	return { ...rules, memory: draft.done() };
}
