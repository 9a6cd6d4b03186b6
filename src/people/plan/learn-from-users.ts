import type { Employee } from '../../bamboohr/employees/Employee';
import { mapInSteps, type Steps } from '../../run/steps';
import { hasValue } from '../../users/compare-profile';
import { fieldValueOf, isFieldUnread } from '../../users/field-value';
import { userOf, type Classified } from './Classified';
import type { PlanRules } from './PlanRules';
import { wantedProfile } from './wanted-profile';
import { isLikelyStoredForm } from '../memory/is-likely-stored-form';
import { lastWriteOf } from '../memory/Memory';
import { MemoryBuilder } from '../memory/MemoryBuilder';

/**
 * Checks how iSpring Learn stored the values that earlier runs wrote, for the users in this run.
 *
 * @returns the rules, with what was learned added to their memory
 *
 * Rules:
 * 1. A value stored as written is forgotten.
 * 2. A formatting variant (case, Unicode form, white space, punctuation, truncation) is how iSpring Learn stores that
 *    value for everyone; see `isLikelyStoredForm`.
 * 3. An entirely different value may be a manual edit: the write stays recorded, and the value is written once more.
 */
export function* learnFromUsers(
	classified: ReadonlyMap<Employee, Classified>,
	rules: PlanRules,
): Steps<PlanRules> {
	const { memory, profile, settings } = rules;
	if (memory.lastWrites.size === 0) return rules;
	const builder = new MemoryBuilder(memory);
	yield* mapInSteps(classified.values(), ({ employee, match }) => {
		const user = userOf(match);
		if (!user) return;
		for (const wanted of wantedProfile(employee, profile, settings).values) {
			const { field, writeName, value } = wanted;
			if (isFieldUnread(user, field)) continue;
			const target = { id: user.id, field: writeName, wanted: value };
			const current = fieldValueOf(user, field);
			const lastWrite = lastWriteOf(memory, target);
			if (hasValue(user, wanted)) builder.forget(target);
			else if (!lastWrite || lastWrite.storedHash !== undefined) continue;
			else if (isLikelyStoredForm(current, wanted)) builder.recordStoredForm(target, current);
		}
	});
	return { ...rules, memory: builder.build() };
}
