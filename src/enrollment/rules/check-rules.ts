import { ParameterError } from '../../errors';
import { normalizeKey } from '../../text/normalize-key';
import type { EnrollmentRule, RuleColumn } from './Rule';
import { ruleError } from './rule-error';

const LISTS = ['departments', 'divisions', 'locations', 'jobTitles', 'employmentStatuses'] as const;

/** The columns with a condition. */
export function conditionsOf(rule: EnrollmentRule): RuleColumn[] {
	return [
		...LISTS.filter((column) => rule[column].length > 0),
		...(rule.isManager ? (['isManager'] as const) : []),
		...(rule.hiredWithinDays === null ? [] : (['hiredWithinDays'] as const)),
		...(rule.field === '' ? [] : (['field'] as const)),
	];
}

/**
 * Checks what can be checked of rules without reading anything.
 *
 * @throws ParameterError that names the rule and the column
 */
export function checkRules(rules: readonly EnrollmentRule[]): void {
	const names = new Set<string>();
	for (const rule of rules) {
		checkRule(rule);
		const key = normalizeKey(rule.name);
		if (names.has(key)) {
			throw ruleError(rule.name, 'name', 'two rules have this name.', 'Give each rule a name of its own.');
		}
		names.add(key);
	}
}

function checkRule(rule: EnrollmentRule): void {
	const { name, everyone } = rule;
	const refuse = (column: RuleColumn, message: string, hint: string): ParameterError =>
		ruleError(name, column, message, hint);
	if (rule.courses.length === 0) throw refuse('courses', 'it names no course.', 'Enter at least one course.');
	const conditions = conditionsOf(rule);
	const [first] = conditions;
	if (everyone && first !== undefined) {
		throw refuse(
			'everyone',
			`the rule is for everyone, but also has a condition (${conditions.join(', ')}).`,
			'Turn off Everyone, or remove the conditions.',
		);
	}
	if (!everyone && first === undefined) {
		throw ruleError(
			name,
			undefined,
			'the rule has no condition (departments, divisions, locations, jobTitles, employmentStatuses, isManager, hiredWithinDays, field), and everyone is off.',
			'Add a condition, or turn on Everyone (everyone) if all employees need these courses.',
		);
	}
	const needsValues = rule.operator === 'isOneOf' || rule.operator === 'isNotOneOf';
	if (rule.field !== '' && needsValues && rule.values.length === 0) {
		throw refuse(
			'values',
			`the condition on ${rule.field} has no values.`,
			'Enter at least one value, or use the operator isEmpty or isNotEmpty.',
		);
	}
	if (rule.field === '' && rule.values.length > 0) {
		throw refuse('field', 'there are values, but no field.', 'Choose a field, or remove the values.');
	}
	if (rule.lockAfterDue && rule.dueDays === null) {
		throw refuse(
			'lockAfterDue',
			'it is on, but the rule has no due date.',
			'Enter the due days (dueDays), or turn it off.',
		);
	}
}
