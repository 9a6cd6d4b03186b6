import type { UnreadableRecord } from '../../../../src/bamboohr/employees/Employee';
import { labelOf } from '../../../../src/bamboohr/employees/employee-fields';
import { similarFields, formatFields } from '../../../../src/bamboohr/employees/similar-fields';
import { settle } from '../../../../src/http/settle';
import type { BambooHrRun } from '../../shared/BambooHrRun';

const MAX_IDS = 20;

/** Shows which fields of the items are null only because the key may not see them. */
export async function hintAtHidden(run: BambooHrRun, fields: readonly string[]): Promise<void> {
	if (fields.length === 0) return;
	// Only to show the label that people know: without the right to read the list of fields, the name has to do.
	const choices = await settle(run.shared.employees.fields.get());
	const labels = new Map(choices.ok ? choices.value.map(({ value, name }) => [value, name]) : []);
	for (const field of new Set(fields)) {
		// Where the list of fields lacks it, people know the supervisor's ID by the field that shows the name.
		const shown = field === 'supervisorEId' ? labels.get('supervisor') : undefined;
		const label = labels.get(field) ?? shown ?? labelOf(field);
		const near = choices.ok ? similarFields(field, choices.value) : [];
		const meant = near.length > 0 ? ` Did you mean ${formatFields(near)}?` : '';
		run.hint(
			label === undefined
				? `BambooHR gave nothing for the field "${field}".${meant} Check its name, or give the access level of the key's user the right to see it.`
				: `The key may not see the field "${label}" of every employee, and it is empty there. Give the access level of the key's user the right to see it.`,
		);
	}
}

/** Shows who is missing from the items, and why: nobody may be taken for absent. */
export function hintAtUnreadable(run: BambooHrRun, unreadable: readonly UnreadableRecord[]): void {
	const byReason = new Map<string, UnreadableRecord[]>();
	for (const record of unreadable) byReason.set(record.why, [...(byReason.get(record.why) ?? []), record]);
	for (const [why, records] of byReason) {
		const ids = records.map(({ id = 'unknown' }) => id);
		const more = ids.length > MAX_IDS ? ` and ${ids.length - MAX_IDS} more` : '';
		const who = `${ids.slice(0, MAX_IDS).join(', ')}${more}`;
		run.hint(
			`Left out, since the record in BambooHR cannot be read: ${who}. The reason: ${why}. Correct it in BambooHR, then run again.`,
		);
	}
}
