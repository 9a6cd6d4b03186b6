import { plural } from '../../run/words';
import type { EnrollmentDecision } from './Decision';
import type { Learner } from './Learner';
import type { PlanContext } from './PlanContext';

/** What people should know of a plan besides its items. */
export function planWarnings(
	{ world, requirements }: PlanContext,
	learners: readonly Learner[],
	decisions: readonly EnrollmentDecision[],
): string[] {
	const warnings = [...world.warnings];
	const takesAway = world.rules.some(({ whenNoLonger }) => whenNoLonger !== 'keep');
	if (world.madeByRules === undefined && takesAway) {
		warnings.push(
			'A rule ends or closes enrollments, but the option Made by Rules is not set, so none is ended, closed or given another due date. Keep the enrollmentId of what each run enrolls, for example in a Data Table, and pass these IDs to Made by Rules.',
		);
	}
	const moved = decisions.filter(({ isFromToday }) => isFromToday === true).length;
	if (moved > 0) {
		const what = moved === 1 ? '1 due date would lie' : `${moved} due dates would lie`;
		warnings.push(`${what} in the past and ${moved === 1 ? 'counts' : 'count'} from today instead.`);
	}
	const isRequired = (learner: Learner) => requirements.of(learner).size > 0;
	const lacking = learners.filter((one) => one.is === 'withoutUser' && isRequired(one)).length;
	if (lacking > 0) {
		const need = lacking === 1 ? 'needs a course but has' : 'need a course but have';
		warnings.push(
			`${plural(lacking, 'employee')} ${need} no active user in iSpring Learn. Sync people first.`,
		);
	}
	const disputed = learners.filter((one) => one.is === 'disputed' && isRequired(one)).length;
	if (disputed > 0) {
		warnings.push(
			`For ${plural(disputed, 'employee')} it is unclear which user in iSpring Learn is theirs, so they were left out. The reason on each item names the users.`,
		);
	}
	return warnings;
}
