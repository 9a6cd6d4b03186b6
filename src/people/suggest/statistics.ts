import type { EmployeeSide, UserSide } from './Candidate';
import { Frequencies } from './Evidence';
import { localPart } from './evidence/compare-address';
import { DEPARTMENTS_AGREE, isSameDepartment } from './evidence/compare-department';
import { isSameHireDate } from './evidence/compare-hire-date';
import { isSameJobTitle, JOB_TITLES_AGREE } from './evidence/compare-job-title';
import { isSamePhone } from './evidence/compare-phone';
import type { FieldStatistics } from './evidence/weigh-agreement';
import { givenKey, type NameFrequencies } from './evidence/weigh-name';
import { knownPairs, namesakesIn, reliabilityIn, type Agreement } from './reliability';

/** What is known of everybody in both systems, against which a pair is weighed. */
export interface Statistics extends NameFrequencies {
	departments: FieldStatistics;
	hireDates: { ofEmployees: Frequencies; ofUsers: Frequencies };
	jobTitles: FieldStatistics;
	phones: { employees: Frequencies; users: Frequencies };
	localParts: Frequencies;
	/** How many of the pairs that only a name connects are two people, at most: 0…1. */
	namesakes: number;
}

export function statisticsOf(employees: readonly EmployeeSide[], users: readonly UserSide[]): Statistics {
	const names = [...employees.map(({ names: [name] }) => name), ...users.map(({ readings: [name] }) => name)];
	const ofEmployees = (valuesOf: (side: EmployeeSide) => string[]) =>
		new Frequencies(employees.map(valuesOf));
	const ofUsers = (valuesOf: (side: UserSide) => string[]) => new Frequencies(users.map(valuesOf));
	const departments = {
		ofEmployees: ofEmployees(({ department }) => [department]),
		ofUsers: ofUsers((user) => user.departments),
	};
	const jobTitles = {
		ofEmployees: ofEmployees(({ jobTitle }) => [jobTitle]),
		ofUsers: ofUsers(({ jobTitle }) => [jobTitle]),
	};
	const isSameKnownDepartment: Agreement = (employee, user) =>
		isSameDepartment(employee, user, (one) => departments.ofEmployees.countOf(one) > 0);
	const known = knownPairs(employees, users);
	const reliability = reliabilityIn(known);
	return {
		given: new Frequencies(names.map(({ given }) => [givenKey(given)])),
		family: new Frequencies(names.map(({ family }) => [family.whole.sound])),
		givenOfEmployees: ofEmployees(({ names: all }) => all.map(({ given }) => given.whole.sound)),
		familyOfEmployees: ofEmployees(({ names: [{ family }] }) => [family.whole.sound]),
		departments: { ...departments, reliability: reliability(isSameKnownDepartment, DEPARTMENTS_AGREE) },
		hireDates: {
			ofEmployees: ofEmployees(({ hireDate }) => [hireDate]),
			ofUsers: ofUsers(({ dates }) => dates),
		},
		jobTitles: { ...jobTitles, reliability: reliability(isSameJobTitle, JOB_TITLES_AGREE) },
		phones: { employees: ofEmployees(({ phones }) => phones), users: ofUsers(({ phones }) => phones) },
		localParts: ofEmployees(({ addresses }) => addresses.map(localPart)),
		namesakes: namesakesIn(known, [
			[isSameKnownDepartment, departments.ofEmployees.sameByChance(departments.ofUsers)],
			[isSameJobTitle, jobTitles.ofEmployees.sameByChance(jobTitles.ofUsers)],
			[isSameHireDate, 0],
			[isSamePhone, 0],
		]),
	};
}
