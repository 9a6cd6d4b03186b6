import type { Course } from '../../ispring/learning/courses';
import { idKey } from '../../ispring/same-id';
import { groupBy, indexBy } from '../../people/plan/group-by';
import { mostSimilar } from '../../text/likeness';
import { normalizeKey } from '../../text/normalize-key';
import type { EnrollmentRule } from './Rule';
import { ruleError } from './rule-error';

/**
 * Finds the courses that rules name by ID or by title. An ID counts before a title.
 *
 * @returns the same rules with the IDs of their courses, each once, and the courses by `idKey`
 * @throws ParameterError when there is no such course, or when two have the title
 */
export function resolveCourses(
	rules: readonly EnrollmentRule[],
	courses: readonly Course[],
): { rules: EnrollmentRule[]; courses: Map<string, Course> } {
	const byId = indexBy(courses, ({ id }) => idKey(id));
	const byTitle = groupBy(courses, ({ title }) => normalizeKey(title));
	const named = new Map<string, Course>();
	const resolved = rules.map((rule) => {
		const found = rule.courses.map((text) => {
			const course = byId.get(idKey(text)) ?? byUniqueTitle(rule, text);
			named.set(idKey(course.id), course);
			return course.id;
		});
		return { ...rule, courses: [...new Set(found)] };
	});
	return { rules: resolved, courses: named };

	function byUniqueTitle({ name }: EnrollmentRule, text: string): Course {
		const [course, second] = byTitle.get(normalizeKey(text)) ?? [];
		if (course && !second) return course;
		if (course && second) {
			const ids = (byTitle.get(normalizeKey(text)) ?? []).map(({ id }) => id).join(', ');
			throw ruleError(
				name,
				'courses',
				`iSpring Learn has several courses called "${text}".`,
				`Enter the ID of the one that is meant: ${ids}.`,
			);
		}
		const similar = mostSimilar(text, courses, ({ title }) => [title]);
		const meant = similar.map(({ title, id }) => `"${title}" (${id})`).join(', ');
		throw ruleError(
			name,
			'courses',
			`iSpring Learn has no course with the ID or title "${text}".${meant === '' ? '' : ` Did you mean ${meant}?`}`,
			'Choose a course from the list, or enter its ID or its whole title.',
		);
	}
}
