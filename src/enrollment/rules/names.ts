import type { Employee, Text } from '../../bamboohr/employees/Employee';
import type { CompanyList } from '../../bamboohr/employees/company-list';
import { valueOf } from '../../bamboohr/employees/value-of';
import { mostSimilar } from '../../text/likeness';
import { scopeKey } from '../../scope/scope-key';
import type { EnrollmentRule, RuleColumn } from './Rule';
import { ruleError } from './rule-error';

/** The columns with names of a company list of BambooHR, and the field of an employee with such a name. */
export const NAME_COLUMNS = [
	{ column: 'departments', list: 'department', noun: 'department' },
	{ column: 'divisions', list: 'division', noun: 'division' },
	{ column: 'locations', list: 'location', noun: 'location' },
	{ column: 'jobTitles', list: 'jobTitle', noun: 'job title' },
	{ column: 'employmentStatuses', list: 'employmentHistoryStatus', noun: 'employment status' },
] as const satisfies ReadonlyArray<{ column: RuleColumn; list: CompanyList; noun: string }>;

/** Names that exist, by list. */
export type KnownNames = Partial<Record<CompanyList, readonly string[]>>;

/** The names that employees have, in the lists that rules refer to. */
export function namesInUse(rules: readonly EnrollmentRule[], employees: readonly Employee[]): KnownNames {
	const used = NAME_COLUMNS.filter(({ column }) => rules.some((rule) => rule[column].length > 0));
	return Object.fromEntries(
		used.map(({ list }) => [list, distinct(employees.map((employee) => valueOf(employee, list)))]),
	);
}

function distinct(texts: readonly Text[]): string[] {
	return [...new Set(texts.flatMap((text) => text ?? []))];
}

/** Whether a rule refers to a name that is not among those known: it may be empty of people, or misspelled. */
export function hasUnknownNames(rules: readonly EnrollmentRule[], known: KnownNames): boolean {
	return unknownNames(rules, known).length > 0;
}

/**
 * Makes sure that every department, job title and so on that a rule refers to exists.
 *
 * @param known all names that BambooHR's lists and its employees have
 * @throws ParameterError that names the rule and the column, and similar names
 */
export function assertNamesExist(rules: readonly EnrollmentRule[], known: KnownNames): void {
	const [first] = unknownNames(rules, known);
	if (!first) return;
	const { rule, column, noun, name, list } = first;
	const similar = mostSimilar(name, known[list] ?? [], (one) => [one]);
	const meant = similar.map((one) => `"${one}"`).join(', ');
	throw ruleError(
		rule.name,
		column,
		`BambooHR has no ${noun} called "${name}".${meant === '' ? '' : ` Did you mean ${meant}?`}`,
		'Enter the name as BambooHR shows it. Put a name that contains a comma in double quotes.',
	);
}

function unknownNames(rules: readonly EnrollmentRule[], known: KnownNames) {
	const keys = new Map(
		NAME_COLUMNS.map(({ list }) => [list, new Set((known[list] ?? []).map(scopeKey))] as const),
	);
	return rules.flatMap((rule) =>
		NAME_COLUMNS.flatMap(({ column, list, noun }) =>
			rule[column]
				.filter((name) => !keys.get(list)?.has(scopeKey(name)))
				.map((name) => ({ rule, column, list, noun, name })),
		),
	);
}
