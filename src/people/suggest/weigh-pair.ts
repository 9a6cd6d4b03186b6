import type { EmployeeSide, UserSide } from './Candidate';
import { Frequencies, type Evidence } from './Evidence';
import { compareAddress, localPart } from './evidence/compare-address';
import { compareDepartment } from './evidence/compare-department';
import { compareHireDate } from './evidence/compare-hire-date';
import { compareJobTitle } from './evidence/compare-job-title';
import { comparePhone, SAME_PHONE } from './evidence/compare-phone';
import { givenKey, weighName, type NameFrequencies } from './evidence/weigh-name';
import { compareNames, type NameComparison } from './names/compare-names';

/** A pair that may be one person, and what speaks for it and against it. */
export interface Pair {
	employee: EmployeeSide;
	user: UserSide;
	name: NameComparison;
	nameWeight: number;
	/** Everything but the name. */
	others: Evidence[];
	/** See `Evidence.weight`, of all together. */
	weight: number;
	/** Whether they have an address in common. */
	hasSameAddress: boolean;
	/** Whether they have a phone number in common that nobody else has. */
	hasSamePhone: boolean;
}

interface AllFrequencies extends NameFrequencies {
	departments: Frequencies;
	hireDates: Frequencies;
	jobTitles: Frequencies;
	phones: { employees: Frequencies; users: Frequencies };
	localParts: Frequencies;
}

/** Counts how common every value is, and hands back what weighs a pair by it. */
export function pairWeigher(
	employees: readonly EmployeeSide[],
	users: readonly UserSide[],
): (employee: EmployeeSide, user: UserSide) => Pair {
	const names = [...employees.map(({ names: [name] }) => name), ...users.map(({ readings: [name] }) => name)];
	const all: AllFrequencies = {
		given: new Frequencies(names.map(({ given }) => [givenKey(given)])),
		family: new Frequencies(names.map(({ family }) => [family.whole.sound])),
		givenOfEmployees: new Frequencies(
			employees.map(({ names: all }) => all.map(({ given }) => given.whole.sound)),
		),
		familyOfEmployees: new Frequencies(employees.map(({ names: [{ family }] }) => [family.whole.sound])),
		departments: new Frequencies(employees.map(({ department }) => [department])),
		hireDates: new Frequencies(employees.map(({ hireDate }) => [hireDate])),
		jobTitles: new Frequencies(employees.map(({ jobTitle }) => [jobTitle])),
		phones: {
			employees: new Frequencies(employees.map(({ phones }) => phones)),
			users: new Frequencies(users.map(({ phones }) => phones)),
		},
		localParts: new Frequencies(employees.map(({ addresses }) => addresses.map(localPart))),
	};
	return (employee, user) => weighPair(employee, user, all);
}

function weighPair(employee: EmployeeSide, user: UserSide, all: AllFrequencies): Pair {
	const name = compareNames(employee.names, user.readings);
	const nameWeight = weighName(name, all);
	const address = compareAddress(employee, user, all.localParts);
	const phone = comparePhone(employee, user, all.phones);
	const others = [
		address,
		phone,
		compareHireDate(employee, user, all.hireDates),
		compareDepartment(employee, user, all.departments),
		compareJobTitle(employee, user, all.jobTitles),
	];
	const weight = others.reduce((sum, one) => sum + one.weight, nameWeight);
	return {
		employee,
		user,
		name,
		nameWeight,
		others,
		weight,
		hasSameAddress: address.isWhole,
		hasSamePhone: phone.weight >= SAME_PHONE,
	};
}
