import type { Group } from '../../../../src/ispring/organization/groups';
import { isSameName } from '../../../../src/text/normalize-key';
import type { Parameters } from '../../../shared/items/Parameters';
import { nameProperty } from './properties';

/**
 * The documentation does not say whether group names are unique. Two groups with the same name could not be told apart,
 * neither by users nor when looking for a group whose creation was not confirmed.
 *
 * @throws ParameterError if a regular group has this name
 */
export function refuseDuplicateName(parameters: Parameters, groups: readonly Group[], name: string): void {
	const other = groups.find((group) => !group.isSmart && isSameName(group.name, name));
	if (!other) return;
	parameters.refuse(
		nameProperty,
		`the group "${other.name}" with the ID ${other.id} already exists.`,
		'Use that one, or enter another name.',
	);
}
