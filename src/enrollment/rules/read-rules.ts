import { ParameterError } from '../../errors';
import { checkRules } from './check-rules';
import { columnsOf, type RuleRow } from './columns';
import { cellText, readChoice, readDays, readFlag, readList, type Cell } from './read-cell';
import type { EnrollmentRule, RuleColumn } from './Rule';
import { ruleError } from './rule-error';

/** The default comes first. */
const OPERATORS = ['isOneOf', 'isNotOneOf', 'isEmpty', 'isNotEmpty'] as const;
const DUE_FROM = ['assignment', 'hireDate'] as const;
const WHEN_NO_LONGER = ['keep', 'close', 'end'] as const;

/**
 * Reads rules, from the parameters of the node or from the rows of a table: booleans and numbers may be texts, lists may
 * be texts with commas, and a row without any value is not a rule.
 *
 * @returns at least one rule, each checked by itself and against the others
 * @throws ParameterError that names the rule and the column
 */
export function readRules(rows: readonly RuleRow[]): EnrollmentRule[] {
	const rules = rows.flatMap((row, index) => readRule(row, index) ?? []);
	if (rules.length === 0) {
		throw new ParameterError(
			'Rules',
			'there is no rule.',
			'Add a rule, or connect a node that outputs the rows of a table with rules.',
		);
	}
	checkRules(rules);
	return rules;
}

function readRule(row: RuleRow, index: number): EnrollmentRule | undefined {
	const cells = columnsOf(row, index);
	if (cells.size === 0) return undefined;
	const name = cellText(cells.get('name')) || `Rule ${index + 1}`;
	const at = <T>(column: RuleColumn, read: (value: unknown) => Cell<T>): T => {
		const value = cells.get(column);
		const cell = read(value);
		if ('value' in cell) return cell.value;
		throw ruleError(name, column, `"${cellText(value)}" ${cell.problem}.`, 'Correct this value.');
	};
	return {
		name,
		courses: at('courses', readList),
		everyone: at('everyone', readFlag),
		departments: at('departments', readList),
		divisions: at('divisions', readList),
		locations: at('locations', readList),
		jobTitles: at('jobTitles', readList),
		employmentStatuses: at('employmentStatuses', readList),
		isManager: at('isManager', readFlag),
		hiredWithinDays: at('hiredWithinDays', readDays),
		field: cellText(cells.get('field')),
		operator: at('operator', (value) => readChoice(value, OPERATORS)),
		values: at('values', readList),
		exceptEmployees: at('exceptEmployees', readList),
		dueDays: at('dueDays', readDays),
		dueFrom: at('dueFrom', (value) => readChoice(value, DUE_FROM)),
		lockAfterDue: at('lockAfterDue', readFlag),
		renewDays: at('renewDays', readDays),
		whenNoLonger: at('whenNoLonger', (value) => readChoice(value, WHEN_NO_LONGER)),
	};
}
