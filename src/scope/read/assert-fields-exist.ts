import type { EmployeeList } from '../../bamboohr/employees/Employee';
import { listedName } from '../../bamboohr/employees/employee-fields';
import { readAccountFields } from '../../bamboohr/employees/read-fields';
import { similarFields, formatFields } from '../../bamboohr/employees/similar-fields';
import { additionalFields } from '../../bamboohr/employees/value-of';
import { ParameterError, SyncError } from '../../errors';
import { settle } from '../../http/settle';
import type { Transport } from '../../http/types';
import type { NamedField } from '../named-fields';

/**
 * Checks that the BambooHR fields which the settings name exist. A field that no employee has may be hidden from the API
 * key, or not exist: BambooHR's list of fields shows which. When that list is not accessible either, the field counts as
 * hidden.
 *
 * @throws ParameterError that names every field that does not exist, where it is named, and similar names
 */
export async function assertFieldsExist(
	bambooHr: Transport,
	{ hiddenFields }: Pick<EmployeeList, 'hiddenFields'>,
	named: readonly NamedField[],
): Promise<void> {
	const missing = additionalFields(named.map(({ field }) => field)).filter(
		(field) => hiddenFields.includes(field) && listedName(field) === undefined,
	);
	if (missing.length === 0) return;
	const fields = await settle(readAccountFields(bambooHr));
	if (!fields.ok) {
		if (fields.error instanceof SyncError) return;
		throw fields.error;
	}
	const { choices, has } = fields.value;
	const misspelled = named.filter(({ field }) => missing.includes(field) && !has(field));
	if (misspelled.length === 0) return;
	const sentences = misspelled.map(({ field }) => {
		const near = similarFields(field, choices);
		const suggestion = near.length > 0 ? ` Did you mean ${formatFields(near)}?` : '';
		return `BambooHR has no field called "${field}".${suggestion}`;
	});
	throw new ParameterError(
		[...new Set(misspelled.map(({ where }) => where))].join(', '),
		[...new Set(sentences)].join(' '),
		"Choose the field from the list. If BambooHR has the field, give the key's user permission to view it under BambooHR > Settings > Access Levels.",
	);
}
