import type { EmployeeList } from '../../../bamboohr/employees/Employee';
import { plural } from '../../../run/words';
import type { World } from '../../plan/World';
import { unlistedDepartments, unlistedGroups } from '../../plan/incomplete-organization';
import { aboutThing, type Finding, type Severity } from '../Finding';

/** Something that a key may not do, or that a system does not give. */
export interface AccessProblem {
	system: 'BambooHR' | 'iSpring Learn';
	/** What is not accessible, such as "the list of groups". */
	what: string;
	/** What happens because of it, as a sentence. */
	effect: string;
	severity: Severity;
	/** What the system said, if anything. */
	said?: string;
}

const FIX = {
	BambooHR: "Give the key's user permission to view this in BambooHR under Settings > Access Levels.",
	'iSpring Learn': 'Use an API key of the account owner or an account administrator of iSpring Learn.',
};

/** Refused requests as findings. */
export function refused(problems: readonly AccessProblem[]): Finding[] {
	return problems.map(({ system, what, effect, severity, said }) =>
		aboutThing(system, {
			check: 'rights',
			severity,
			reason: [
				`The API key of ${system} cannot read ${what}. ${effect}`,
				...(said ? [`${system} says: ${said}`] : []),
			].join(' '),
			fix: FIX[system],
		}),
	);
}

/**
 * Fields that the key of BambooHR cannot see, a finding each.
 *
 * @param blocking why a sync would stop, as far as fields are the reason; undefined = it would not
 */
export function hiddenFields(
	{ hiddenFields: names }: Pick<EmployeeList, 'hiddenFields'>,
	blocking: string | undefined,
): Finding[] {
	return names.map((name) => {
		const stops = blocking?.includes(name) === true;
		return aboutThing(name, {
			check: 'rights',
			severity: stops ? 'error' : 'warning',
			reason: `The API key of BambooHR cannot see the field ${name} for every employee. ${stops ? 'A sync needs it, and would stop.' : 'Its values in iSpring Learn are left unchanged.'}`,
			fix: FIX.BambooHR,
		});
	});
}

/** Records and lists that came, but not whole. */
export function incompleteLists({ employees, users, ...world }: World): Finding[] {
	const all: Array<[count: number, AccessProblem['system'], reason: (count: number) => string]> = [
		[employees.unreadable.length, 'BambooHR', (count) => `${plural(count, 'employee')} could not be read; nothing is done for them.`],
		[users.unreadable.length, 'iSpring Learn', (count) => `${plural(count, 'user')} could not be read. No account is created for an employee one of them may belong to.`],
		[unlistedDepartments({ employees, users, ...world }).length, 'iSpring Learn', (count) => `Users belong to ${plural(count, 'department')} that the list of departments lacks. A sync creates no departments then.`],
		[world.areGroupsHidden ? 0 : unlistedGroups({ employees, users, ...world }).length, 'iSpring Learn', (count) => `Users belong to ${plural(count, 'group')} that the list of groups lacks. A sync creates no groups then.`],
	]; // prettier-ignore
	return all.flatMap(([count, system, reason]) =>
		count === 0
			? []
			: [
					aboutThing(system, {
						check: 'rights',
						severity: 'warning',
						reason: reason(count),
						fix: FIX[system],
					}),
				],
	);
}
