import { ParameterError } from '../../errors';
import { columnLabel, type RuleColumn } from './Rule';

/**
 * A rule that cannot be used: names the rule, and the column both as the editor and as a table shows it. What has no name is
 * the list of courses that everybody needs.
 */
export function ruleError(
	rule: string,
	column: RuleColumn | undefined,
	message: string,
	hint: string,
): ParameterError {
	if (rule === '' && column !== undefined) return new ParameterError(columnLabel(column), message, hint);
	const place = column === undefined ? '' : ` > ${columnLabel(column)} (${column})`;
	return new ParameterError(`Rule "${rule}"${place}`, message, hint);
}
