import type { EmployeeList } from '../../bamboohr/employees/Employee';
import { listedName } from '../../bamboohr/employees/employee-fields';
import { similarFields, formatFields } from '../../bamboohr/employees/similar-fields';
import { readAccountFields } from '../../bamboohr/employees/read-fields';
import { ParameterError, SyncError } from '../../errors';
import { settle } from '../../http/settle';
import type { Transport } from '../../http/types';
import type { PeopleSettings } from '../settings';
import { extraFieldsOf } from '../plan/wanted-profile';

/**
 * Checks that the BambooHR fields in Field Mapping exist. A field that no employee has may be hidden from the API key, or
 * not exist: BambooHR's list of fields shows which. When that list is not accessible either, the field counts as hidden.
 *
 * @throws ParameterError with each entry whose field does not exist, and similar names
 */
export async function assertMappedFieldsExist(
	bambooHr: Transport,
	{ hiddenFields }: Pick<EmployeeList, 'hiddenFields'>,
	settings: Pick<PeopleSettings, 'fieldMapping'>,
): Promise<void> {
	const missing = extraFieldsOf(settings).filter(
		(field) => hiddenFields.includes(field) && listedName(field) === undefined,
	);
	if (missing.length === 0) return;
	const fields = await settle(readAccountFields(bambooHr));
	if (!fields.ok) {
		if (fields.error instanceof SyncError) return;
		throw fields.error;
	}
	const { choices, has } = fields.value;
	const sentences = settings.fieldMapping.flatMap(({ bambooHrField }, index) => {
		if (!missing.includes(bambooHrField) || has(bambooHrField)) return [];
		const near = similarFields(bambooHrField, choices);
		const suggestion = near.length > 0 ? ` Did you mean ${formatFields(near)}?` : '';
		return [
			`entry ${index + 1} is misspelled: BambooHR has no field called "${bambooHrField}".${suggestion}`,
		];
	});
	if (sentences.length === 0) return;
	throw new ParameterError(
		'Field Mapping',
		sentences.join(' '),
		"Choose the field from the list. If BambooHR has the field, give the key's user permission to view it under BambooHR > Settings > Access Levels.",
	);
}
