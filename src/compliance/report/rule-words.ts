import { conditionsOf } from '../../enrollment/rules/check-rules';
import { columnLabel, type EnrollmentRule, type RuleColumn } from '../../enrollment/rules/Rule';

/** To whom a rule applies, such as "Department: Sales or Support; hired within 30 days". */
export function ruleWords(rule: EnrollmentRule): string {
	const conditions = rule.everyone ? ['everyone'] : conditionsOf(rule).map((column) => wordsOf(rule, column));
	const { exceptEmployees: except } = rule;
	const apart = except.length === 0 ? [] : [`except employees ${except.join(', ')}`];
	return [...conditions, ...apart].join('; ');
}

const OPERATORS: Record<EnrollmentRule['operator'], string> = {
	isOneOf: 'is',
	isNotOneOf: 'is not',
	isEmpty: 'is empty',
	isNotEmpty: 'is not empty',
};

function wordsOf(rule: EnrollmentRule, column: RuleColumn): string {
	if (column === 'isManager') return 'has people reporting to them';
	if (column === 'hiredWithinDays') return `hired within ${rule.hiredWithinDays ?? 0} days`;
	if (column === 'field') {
		return `${rule.field} ${OPERATORS[rule.operator]} ${rule.values.join(' or ')}`.trim();
	}
	const values = rule[column];
	const names = Array.isArray(values) ? values.join(' or ') : String(values);
	return `${columnLabel(column).replace(' Names or IDs', '')}: ${names}`;
}
