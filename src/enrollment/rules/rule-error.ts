import { ParameterError } from '../../errors';
import { columnLabel, type RuleColumn } from './Rule';

/** A rule that cannot be used: names the rule, and the column both as the editor and as a table shows it. */
export function ruleError(
	rule: string,
	column: RuleColumn | undefined,
	message: string,
	hint: string,
): ParameterError {
	const place = column === undefined ? '' : ` > ${columnLabel(column)} (${column})`;
	return new ParameterError(`Rule "${rule}"${place}`, message, hint);
}
