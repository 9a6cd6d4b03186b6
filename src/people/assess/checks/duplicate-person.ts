import { intersection } from 'lodash';
import type { EmployeeSide, UserSide } from '../../suggest/Candidate';
import type { PersonName } from '../../suggest/names/PersonName';
import { groupBy } from '../../plan/group-by';
import { employeeNameAndId } from '../../plan/names';
import { userNameAndLogin } from '../../../users/user-names';
import { aboutEmployee, aboutUser, type Finding, type Severity } from '../Finding';
import { someNames } from '../some-names';

/** What two records of one name have in common. */
interface Comparison {
	/** In words, to continue a sentence. */
	same: string[];
	/** Whether something tells them apart. */
	differs: boolean;
}

/**
 * Records of one system that may be one person: the same name, in any spelling, and something else. Where nothing else is
 * known, that is said; where something differs and nothing agrees, they are namesakes.
 *
 * @param employees who have not left
 * @param users who are active
 */
export function duplicatePerson(employees: readonly EmployeeSide[], users: readonly UserSide[]): Finding[] {
	return [
		...duplicatesIn(employees, ({ names: [name] }) => name, compareEmployees).map(
			({ one, others, severity, same }) =>
				aboutEmployee(one.employee, {
					check: 'duplicatePerson',
					severity,
					reason: `The same name as ${someNames(others, ({ employee }) => employeeNameAndId(employee))}, and ${same}. They may be one person.`,
					fix: 'If they are one person, keep one record in BambooHR under People, and make the other inactive.',
				}),
		),
		...duplicatesIn(users, ({ readings: [name] }) => name, compareUsers).map(
			({ one, others, severity, same }) =>
				aboutUser(one.user, {
					check: 'duplicatePerson',
					severity,
					reason: `The same name as the user ${someNames(others, ({ user }) => userNameAndLogin(user))}, and ${same}. They may be one person.`,
					fix: 'If they are one person, keep the account with the learning history in iSpring Learn under Users, and deactivate the other.',
				}),
		),
	];
}

/** More are placeholders, like Test User, and no duplicates. */
const MAX_NAMESAKES = 100;

function duplicatesIn<Side>(
	all: readonly Side[],
	nameOf: (side: Side) => PersonName,
	compare: (one: Side, other: Side) => Comparison,
): Array<{ one: Side; others: Side[]; severity: Severity; same: string }> {
	const byName = groupBy(all, (side) => nameKey(nameOf(side)));
	return [...byName.values()].flatMap((namesakes) => {
		if (namesakes.length > MAX_NAMESAKES) return [];
		return namesakes.flatMap((one) => {
			const compared = namesakes
				.filter((other) => other !== one)
				.map((other) => ({ other, ...compare(one, other) }))
				.filter(({ same, differs }) => same.length > 0 || !differs);
			if (compared.length === 0) return [];
			const words = [...new Set(compared.flatMap(({ same }) => same))];
			return [
				{
					one,
					others: compared.map(({ other }) => other),
					severity: words.length > 0 ? ('warning' as const) : ('info' as const),
					same: words.length > 0 ? words.join(', ') : 'nothing that tells them apart',
				},
			];
		});
	});
}

/** The words of a name by their sound, in any order; empty when a part is missing. */
function nameKey({ given, family }: PersonName): string {
	if (given.words.length === 0 || family.words.length === 0) return '';
	return [...given.words, ...family.words]
		.map(({ sound }) => sound)
		.sort()
		.join(' ');
}

function compareEmployees(one: EmployeeSide, other: EmployeeSide): Comparison {
	const { employeeNumber, homeEmail } = one.employee;
	return compareAll([
		['the same phone number', one.phones, other.phones],
		['the same home email', [homeEmail ?? ''], [other.employee.homeEmail ?? '']],
		['the same employee number', [employeeNumber ?? ''], [other.employee.employeeNumber ?? '']],
		['the same hire date', [one.hireDate], [other.hireDate]],
	]);
}

function compareUsers(one: UserSide, other: UserSide): Comparison {
	return compareAll([
		['the same phone number', one.phones, other.phones],
		['the same date in the profile', one.dates, other.dates],
		['the same department and job title', jobOf(one), jobOf(other)],
	]);
}

function jobOf({ departments: [department = ''], jobTitle }: UserSide): string[] {
	return [department === '' || jobTitle === '' ? '' : `${department}, ${jobTitle}`];
}

function compareAll(values: ReadonlyArray<[words: string, one: string[], other: string[]]>): Comparison {
	const known = values.map(([words, one, other]) => {
		const [ones, others] = [one.filter(Boolean), other.filter(Boolean)];
		return {
			words,
			isKnown: ones.length > 0 && others.length > 0,
			isSame: intersection(ones, others).length > 0,
		};
	});
	return {
		same: known.filter(({ isSame }) => isSame).map(({ words }) => words),
		differs: known.some(({ isKnown, isSame }) => isKnown && !isSame),
	};
}
