import type { UnreadableRecord } from '../../../../src/bamboohr/employees/Employee';
import { labelOf } from '../../../../src/bamboohr/employees/employee-fields';
import { similarFields, formatFields } from '../../../../src/bamboohr/employees/similar-fields';
import { settle } from '../../../../src/http/settle';
import type { BambooHrRun } from '../../shared/BambooHrRun';

const MAX_IDS = 20;

/** Warns about fields that are null only because the API key cannot see them. */
export async function warnAboutHiddenFields(run: BambooHrRun, fields: readonly string[]): Promise<void> {
	if (fields.length === 0) return;
	// Used only for the label of a field. Without permission to read the list of fields, the name is shown instead.
	const choices = await settle(run.shared.employees.fields.get());
	const labels = new Map(choices.ok ? choices.value.map(({ value, name }) => [value, name]) : []);
	for (const field of new Set(fields)) {
		// If the list of fields lacks the supervisor's ID, the label of the field with the supervisor's name is shown.
		const supervisorLabel = field === 'supervisorEId' ? labels.get('supervisor') : undefined;
		const label = labels.get(field) ?? supervisorLabel ?? labelOf(field);
		const similar = choices.ok ? similarFields(field, choices.value) : [];
		const suggestion = similar.length > 0 ? ` Did you mean ${formatFields(similar)}?` : '';
		run.hint(
			label === undefined
				? `BambooHR returned no values for the field "${field}".${suggestion} Check its name, or give the API key's user permission to view it.`
				: `The API key cannot see the field "${label}" for every employee, so it is empty for some. Give the API key's user permission to view it.`,
		);
	}
}

/** Warns about employees who are missing from the output, so that nobody takes them for deleted. */
export function warnAboutUnreadable(run: BambooHrRun, unreadable: readonly UnreadableRecord[]): void {
	const byReason = new Map<string, UnreadableRecord[]>();
	for (const record of unreadable) byReason.set(record.why, [...(byReason.get(record.why) ?? []), record]);
	for (const [why, records] of byReason) {
		const ids = records.map(({ id = 'unknown' }) => id);
		const more = ids.length > MAX_IDS ? ` and ${ids.length - MAX_IDS} more` : '';
		const who = `${ids.slice(0, MAX_IDS).join(', ')}${more}`;
		run.hint(
			`The records of these employees cannot be read and are missing from the output: ${who}. Reason: ${why}. Fix them in BambooHR, then run the workflow again.`,
		);
	}
}
