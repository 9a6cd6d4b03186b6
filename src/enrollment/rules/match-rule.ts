import { DateTime } from 'luxon';
import type { Employee } from '../../bamboohr/employees/Employee';
import { labelOf } from '../../bamboohr/employees/employee-fields';
import { valueOf } from '../../bamboohr/employees/value-of';
import { whyFilteredOut } from '../../scope/employee-filter';
import { scopeKey } from '../../scope/scope-key';
import { NAME_COLUMNS } from './names';
import type { EnrollmentRule } from './Rule';

/** An employee, with what follows from the records of others. */
export interface Person {
	employee: Employee;
	/** An active employee reports to them. */
	isManager: boolean;
}

/** One condition of a rule. Both functions get the same person. */
interface Condition {
	holds(person: Person): boolean;
	/** Part of a sentence, such as `Department is "Sales"`. */
	because(person: Person): string;
}

/** A rule that is ready to be compared with thousands of people. */
export interface PreparedRule {
	rule: EnrollmentRule;
	matches(person: Person): boolean;
	/** Why it matches or not, as a sentence: all conditions that hold, or the first that does not. */
	because(person: Person): string;
}

/**
 * Prepares a rule. Names are compared without regard to case and surrounding blanks.
 *
 * @param today `yyyy-mm-dd`
 */
export function prepareRule(rule: EnrollmentRule, today: string): PreparedRule {
	const exempt = new Set(rule.exceptEmployees);
	const conditions = conditionsOf(rule, today);
	const isExempt = ({ employee }: Person) => exempt.has(employee.id);
	return {
		rule,
		matches: (person) => !isExempt(person) && conditions.every((one) => one.holds(person)),
		because(person) {
			if (isExempt(person)) return 'The employee is one of the exceptions of the rule.';
			const failed = conditions.find((one) => !one.holds(person));
			if (failed) return `${failed.because(person)}.`;
			if (conditions.length === 0) return 'The rule is for everyone.';
			return `${conditions.map((one) => one.because(person)).join('; ')}.`;
		},
	};
}

function conditionsOf(rule: EnrollmentRule, today: string): Condition[] {
	return [
		...NAME_COLUMNS.flatMap(({ column, list }) =>
			rule[column].length === 0 ? [] : [isOneOf(list, rule[column])],
		),
		...(rule.isManager ? [IS_MANAGER] : []),
		...(rule.hiredWithinDays === null ? [] : [hiredWithin(rule.hiredWithinDays, today)]),
		...(rule.field === '' ? [] : [onField(rule)]),
	];
}

function isOneOf(field: string, names: readonly string[]): Condition {
	const keys = new Set(names.map(scopeKey));
	// A company has few names, and many people with each.
	const known = new Map<string, boolean>();
	const holds = ({ employee }: Person) => {
		const value = valueOf(employee, field) ?? '';
		const isKnown = known.get(value);
		if (isKnown !== undefined) return isKnown;
		const isWanted = keys.has(scopeKey(value));
		known.set(value, isWanted);
		return isWanted;
	};
	return {
		holds,
		because: (person) =>
			holds(person) ? valueWords(person, field) : `${valueWords(person, field)}, not ${names.join(' or ')}`,
	};
}

const IS_MANAGER: Condition = {
	holds: ({ isManager }) => isManager,
	because: ({ isManager }) =>
		isManager ? 'Active employees report to this employee' : 'No active employee reports to this employee',
};

/** Whoever starts later is not hired yet. */
function hiredWithin(days: number, today: string): Condition {
	const first = DateTime.fromISO(today, { zone: 'utc' }).minus({ days }).toISODate() ?? today;
	const holds = ({ employee: { hireDate } }: Person) =>
		typeof hireDate === 'string' && hireDate >= first && hireDate <= today;
	return {
		holds,
		because: (person) => {
			const words = valueWords(person, 'hireDate');
			return holds(person)
				? `${words}, within ${days} days`
				: `${words}, which is not from ${first} to ${today}`;
		},
	};
}

function onField({ field, operator, values }: EnrollmentRule): Condition {
	const why = ({ employee }: Person) =>
		whyFilteredOut(employee, { employeeFilter: [{ field, operator, values }], filterCombine: 'all' });
	return {
		holds: (person) => why(person) === undefined,
		because(person) {
			const reason = why(person);
			if (reason === undefined) return valueWords(person, field);
			return operator === 'isNotOneOf' ? `${valueWords(person, field)}, which the rule leaves out` : reason;
		},
	};
}

function valueWords({ employee }: Person, field: string): string {
	const value = valueOf(employee, field);
	const label = labelOf(field) ?? LABELS[field] ?? field;
	return value ? `${label} is "${value}"` : `${label} is empty`;
}

const LABELS: Record<string, string> = { employmentHistoryStatus: 'Employment Status' };
