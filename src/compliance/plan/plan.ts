import { pick } from 'lodash';
import { assertVisible } from '../../enrollment/plan/assert-visible';
import type { Learner } from '../../enrollment/plan/Learner';
import { matchLearnersInSteps } from '../../enrollment/plan/match-learners';
import { planContext } from '../../enrollment/plan/PlanContext';
import type { EnrollmentWorld } from '../../enrollment/plan/World';
import { employeeName } from '../../people/plan/names';
import { startsLater } from '../../people/plan/scope';
import { finish, mapInSteps, type Steps } from '../../run/steps';
import { createSharer } from '../../text/sharer';
import type { ComplianceSettings } from '../settings';
import { assessLearner, type AssessContext } from './assess-learner';
import { doubtIn } from './doubts';
import { exemptionsOf } from './exemptions';
import { stateFacts } from './facts';
import { groupOf, separateNamesakes } from './groups';
import { isOnLeave } from './leave';
import { isCounted, type Line, type RequiredPerson } from './Line';
import { contactsOf, type Contacts } from './supervisors';
import { complianceWarnings } from './warnings';

export interface CompliancePlan {
	lines: readonly Line[];
	/** Those that count in rates; see `isCounted`. */
	counted: readonly Line[];
	/** People who are employed, in scope and have started. */
	people: number;
	/** What is needed of it after the plan. The rest is as large as the account, and can be given back to the system. */
	world: Pick<EnrollmentWorld, 'rules' | 'courses' | 'employees' | 'users'>;
	warnings: string[];
}

/**
 * Finds who lacks which of the courses that they need. Reads nothing, writes nothing, and uses no clock. Leavers, and people
 * who have not started yet, need nothing.
 *
 * @throws IncompleteListError when the lists cannot be complete, or what decides is invisible; ParameterError when an
 * exemption names what does not exist
 */
export function planCompliance(world: EnrollmentWorld, settings: ComplianceSettings): CompliancePlan {
	return finish(planInSteps(world, settings));
}

/** The same in steps. */
export function* planInSteps(world: EnrollmentWorld, settings: ComplianceSettings): Steps<CompliancePlan> {
	assertVisible(world, settings);
	const plan = planContext(world);
	const facts = stateFacts({ today: world.today, dayOf: plan.dayOf }, settings);
	const exemptions = exemptionsOf(settings.exemptions, {
		employeeIds: new Set(
			[...world.employees.employees, ...world.employees.unreadable].flatMap(({ id }) => id ?? []),
		),
		catalog: world.catalog,
		...facts,
	});
	yield undefined;
	const all = yield* matchLearnersInSteps(world, settings);
	const learners = all.filter(({ is, employee }) => is !== 'out' && !startsLater(employee, world.today));
	const contacts = contactsOf({
		employees: world.employees.employees,
		learners: all,
		users: world.users.users,
		today: world.today,
		settings,
	});
	yield undefined;
	const context: AssessContext = {
		plan,
		facts,
		doubt: doubtIn(plan),
		exemptions,
		share: createSharer(),
		hasRules: settings.requiredFrom === 'rules',
		personOf: (learner) => requiredPerson(learner, contacts, world.today, settings),
	};
	const lines = (yield* mapInSteps(learners, (learner) => assessLearner(learner, context))).flat();
	if (settings.groupBy === 'supervisor') separateNamesakes(new Set(lines.map(({ person }) => person)));
	return {
		lines,
		counted: lines.filter(isCounted),
		people: learners.length,
		world: pick(world, ['rules', 'courses', 'employees', 'users']),
		warnings: complianceWarnings(lines, learners, world, exemptions.courseIds, settings),
	};
}

function requiredPerson(
	learner: Learner,
	contacts: Contacts,
	today: string,
	{ groupBy }: Pick<ComplianceSettings, 'groupBy'>,
): RequiredPerson {
	const { employee } = learner;
	const user = 'user' in learner ? learner.user : undefined;
	const supervisors = contacts.supervisorsOf(learner);
	return {
		employeeId: employee.id,
		employeeName: employeeName(employee),
		userId: user?.id ?? null,
		department: employee.department ?? '',
		group: groupOf(employee, groupBy, supervisors),
		self: contacts.of(learner),
		supervisors,
		onLeave: isOnLeave(user, today),
	};
}
