import type { EnrollmentRule } from '../rules/Rule';

/** From the mildest on. */
const MILDEST_FIRST = ['keep', 'close', 'end'] as const;

/** What becomes of an enrollment in a course that several rules name: what the mildest of them says. */
export function mildest(rules: readonly EnrollmentRule[]): EnrollmentRule['whenNoLonger'] {
	return MILDEST_FIRST.find((choice) => rules.some((rule) => rule.whenNoLonger === choice)) ?? 'keep';
}

/** How many days before a certificate ends it is renewed, by the rule that renews first; null when none does. */
export function renewDaysOf(rules: readonly EnrollmentRule[]): number | null {
	const days = rules.flatMap(({ renewDays }) => renewDays ?? []);
	return days.length === 0 ? null : Math.max(...days);
}
