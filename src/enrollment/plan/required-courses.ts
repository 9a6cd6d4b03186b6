import { idKey } from '../../ispring/same-id';
import { prepareRule, type Person, type PreparedRule } from '../rules/match-rule';
import type { EnrollmentRule } from '../rules/Rule';

/** Whom rules require which courses of. What follows from it is decided elsewhere. */
export interface Requirements {
	prepared: readonly PreparedRule[];
	/** All rules that name a course, by the `idKey` of the course, in the order of the rules. */
	byCourse: ReadonlyMap<string, readonly EnrollmentRule[]>;
	/** The rules that require each course of this person, by the `idKey` of the course; a course without any is missing. */
	of(person: Person): Map<string, EnrollmentRule[]>;
}

/**
 * @param rules with the IDs of their courses
 * @param today `yyyy-mm-dd`
 */
export function requirementsOf(rules: readonly EnrollmentRule[], today: string): Requirements {
	const prepared = rules.map((rule) => prepareRule(rule, today));
	const keys = new Map(rules.map((rule) => [rule, rule.courses.map(idKey)]));
	return {
		prepared,
		byCourse: byCourse(rules),
		of: (person) => byCourse(prepared.filter((one) => one.matches(person)).map(({ rule }) => rule)),
	};

	function byCourse(some: readonly EnrollmentRule[]): Map<string, EnrollmentRule[]> {
		const found = new Map<string, EnrollmentRule[]>();
		for (const rule of some) {
			for (const key of keys.get(rule) ?? []) {
				const others = found.get(key);
				if (others) others.push(rule);
				else found.set(key, [rule]);
			}
		}
		return found;
	}
}

/** The names of rules as one text. */
export function ruleNames(rules: readonly EnrollmentRule[]): string {
	return rules.map(({ name }) => name).join(', ');
}

/** IDs of the employees to whom an active employee reports. */
export function managerIds(
	employees: ReadonlyArray<{ status: string; supervisorId: string | null | undefined }>,
): Set<string> {
	const active = employees.filter(({ status }) => status === 'active');
	return new Set(active.flatMap(({ supervisorId }) => supervisorId ?? []));
}
