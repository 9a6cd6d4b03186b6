import type { Group } from '../../../../src/ispring/organisation/groups';
import { normalizeKey } from '../../../../src/text/normalize-key';
import type { Parameters } from '../../../shared/items/Parameters';
import { nameProperty } from './properties';

/**
 * Whether names must be different is not documented; two groups of one name could not be told apart, neither by people
 * nor when looking for one whose creation got no answer.
 *
 * @throws ParameterError when an ordinary group has this name
 */
export function refuseDuplicateName(parameters: Parameters, groups: readonly Group[], name: string): void {
	const other = groups.find((one) => !one.isSmart && normalizeKey(one.name) === normalizeKey(name));
	if (!other) return;
	parameters.refuse(
		nameProperty,
		`there is a group "${other.name}" already, with the ID ${other.id}.`,
		'Use that one, or give another name.',
	);
}
