import { assertVisible } from '../../enrollment/plan/assert-visible';
import type { Learner } from '../../enrollment/plan/Learner';
import { matchLearnersInSteps } from '../../enrollment/plan/match-learners';
import { planContext } from '../../enrollment/plan/PlanContext';
import type { EnrollmentWorld } from '../../enrollment/plan/World';
import { employeeName } from '../../people/plan/names';
import { startsLater } from '../../people/plan/scope';
import { mapInSteps, type Steps } from '../../run/steps';
import { createSharer } from '../../text/sharer';
import type { ComplianceSettings } from '../settings';
import { assessLearner, type AssessContext } from './assess-learner';
import { doubtIn } from './doubts';
import { exemptionsOf } from './exemptions';
import { stateFacts } from './facts';
import { groupOf, separateNamesakes } from './groups';
import { isOnLeave } from './leave';
import type { Line, RequiredPerson } from './Line';
import { contactsOf, type Contacts } from './supervisors';
import { createTally, type Tally } from './tally';
import { complianceWarnings } from './warnings';

/** What lines are about. */
export interface LinesAbout {
	person: RequiredPerson;
	/** How many people are employed, in scope and have started. */
	people: number;
}

/** What a plan says besides its lines. */
export interface CompliancePlan extends Pick<EnrollmentWorld, 'rules' | 'courses'> {
	tally: Tally;
	/** How many people are employed, in scope and have started. */
	people: number;
	/** How many records were read; something in an unreadable one may be missing from the lines. */
	read: { employees: number; users: number; unreadableEmployees: number };
	warnings: string[];
}

/**
 * Finds who lacks which of the courses that they need. Reads nothing, writes nothing, and uses no clock. Leavers, and people
 * who have not started yet, need nothing.
 *
 * @param take called for each person who needs a course, with their lines. Keep only what is needed: all lines of a large
 * company take more memory than everything that was read.
 * @throws IncompleteListError when the lists cannot be complete, or what decides is invisible; ParameterError when an
 * exemption names what does not exist
 */
export function* planInSteps(
	world: EnrollmentWorld,
	settings: ComplianceSettings,
	take: (lines: readonly Line[], about: LinesAbout) => void,
): Steps<CompliancePlan> {
	assertVisible(world, settings);
	const plan = planContext(world);
	const facts = stateFacts({ today: world.today, dayOf: plan.dayOf }, settings);
	const { employees, users } = world;
	const exemptions = exemptionsOf(settings.exemptions, {
		employeeIds: new Set([...employees.employees, ...employees.unreadable].flatMap(({ id }) => id ?? [])),
		catalog: world.catalog,
		...facts,
	});
	yield undefined;
	const all = yield* matchLearnersInSteps(world, settings);
	const learners = all.filter(({ is, employee }) => is !== 'out' && !startsLater(employee, world.today));
	const contacts = contactsOf({
		employees: employees.employees,
		learners: all,
		users: users.users,
		today: world.today,
		settings,
	});
	yield undefined;
	const people = yield* mapInSteps(learners, (learner) => ({
		learner,
		person: requiredPerson(learner, contacts, world.today, settings),
	}));
	if (settings.groupBy === 'supervisor') separateNamesakes(people.map(({ person }) => person));
	const context: AssessContext = {
		plan,
		facts,
		doubt: doubtIn(plan),
		exemptions,
		share: createSharer(),
		hasRules: settings.requiredFrom === 'rules',
	};
	const tally = createTally();
	yield* mapInSteps(people, ({ learner, person }) => {
		const lines = assessLearner(learner, person, context);
		lines.forEach(tally.add);
		if (lines.length > 0) take(lines, { person, people: people.length });
	});
	return {
		tally,
		people: learners.length,
		rules: world.rules,
		courses: world.courses,
		read: {
			employees: employees.employees.length + employees.unreadable.length,
			users: users.users.length + users.unreadable.length,
			unreadableEmployees: employees.unreadable.length,
		},
		warnings: complianceWarnings(tally, learners, world, exemptions.courseIds, settings),
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
