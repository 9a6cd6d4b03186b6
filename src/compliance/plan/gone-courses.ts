import type { EnrollmentWorld } from '../../enrollment/plan/World';
import { isSameId } from '../../ispring/same-id';
import { plural } from '../../run/words';
import { COMPLIANCE_SETTING_NAMES } from '../settings';
import type { Tally } from './tally';

/** A sentence for each required course that no longer exists. */
export function goneWarnings(
	tally: Pick<Tally, 'linesOf'>,
	{ courses, rules }: Pick<EnrollmentWorld, 'courses' | 'rules'>,
): string[] {
	return [...courses.values()].flatMap(({ id, title, isGone }) => {
		if (!isGone) return [];
		const naming = rules.filter((rule) => rule.courses.some((one) => isSameId(one, id)));
		// The list of courses that everybody needs is a rule without a name.
		const names = naming.flatMap(({ name }) => (name === '' ? [] : [`"${name}"`]));
		const where =
			names.length === 0
				? COMPLIANCE_SETTING_NAMES.courses
				: `${names.length === 1 ? 'Rule' : 'Rules'} ${names.join(', ')}`;
		const called = title === id ? '' : ` ("${title}")`;
		const finished = tally.linesOf(id);
		const kept =
			finished === 0
				? 'Nobody in scope has finished it'
				: `${plural(finished, 'person', 'people')} in scope had finished it, which stays in the report`;
		return [
			`${where}: iSpring Learn no longer has the course ${id}${called}, or the API key cannot see it. ${kept}; nobody else is listed for it, and it does not count in the rates. Choose the course that has replaced it, or remove it.`,
		];
	});
}
