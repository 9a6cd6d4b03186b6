import type { Learner } from '../../enrollment/plan/Learner';
import type { EnrollmentWorld } from '../../enrollment/plan/World';
import { idKey } from '../../ispring/same-id';
import { plural } from '../../run/words';
import { goneWarnings } from './gone-courses';
import type { ComplianceSettings } from '../settings';
import type { Tally } from './tally';

/** What people should know of a report besides its lines. */
export function complianceWarnings(
	tally: Tally,
	learners: readonly Learner[],
	{ courses, rules, employees, warnings }: EnrollmentWorld,
	exemptCourses: readonly string[],
	{ groupBy }: Pick<ComplianceSettings, 'groupBy'>,
): string[] {
	const found = [...warnings, ...goneWarnings(tally, { courses, rules })];
	const lacking = learners.filter(({ is }) => is === 'withoutUser').length;
	if (lacking > 0) {
		const have = lacking === 1 ? 'has' : 'have';
		found.push(`${plural(lacking, 'employee')} ${have} no active user in iSpring Learn. Sync people first.`);
	}
	const disputed = learners.filter(({ is }) => is === 'disputed').length;
	if (disputed > 0) {
		found.push(
			`For ${plural(disputed, 'employee')} it is unclear which user in iSpring Learn is theirs, so their training is unknown. The reason on each item names the users.`,
		);
	}
	const unreadable = employees.unreadable.length;
	if (unreadable > 0) {
		found.push(
			`${plural(unreadable, 'employee record')} in BambooHR could not be read, so the report may lack people.`,
		);
	}
	const failed = tally.failed();
	if (failed > 0) {
		found.push(
			`${plural(failed, 'state')} may differ from what is shown, because something could not be read. The items say what.`,
		);
	}
	const isHidden = groupBy !== 'supervisor' && employees.hiddenFields.includes(groupBy);
	if (isHidden) {
		found.push(
			`The BambooHR API key cannot see ${groupBy} for every employee, so groups are incomplete. Give the key's user permission to view this field.`,
		);
	}
	const idle = exemptCourses.filter((id) => !courses.has(idKey(id))).length;
	if (idle > 0) {
		found.push(`${plural(idle, 'exemption')} ${idle === 1 ? 'is' : 'are'} about a course that nobody needs.`);
	}
	return found;
}
