import { DateTime } from 'luxon';
import type { Employee } from '../../../src/bamboohr/employees/Employee';
import type { Department } from '../../../src/ispring/organization/departments';
import type { User } from '../../../src/ispring/users/User';
import { Random } from '../../../tools/simulator/company/random.mts';
import { employee, profileField, PROFILE_FIELDS, ROOT, user } from '../world.mts';
import { disturb, DISTURBANCES, type Disturbance, type Name } from './disturb.mts';
import { CULTURES, feminine, type Culture } from './names.mts';

/** A company and an account that was filled by hand, with what nobody else knows: who is who. */
export interface PairedCompany {
	employees: Employee[];
	users: User[];
	departments: Department[];
	/** The user ID of each employee who has an account. */
	truth: Map<string, string>;
	/** What was done to the name of each user who has an employee. */
	disturbances: Map<string, Disturbance>;
}

export interface Shape {
	seed: number;
	people: number;
	/**
	 * How many of 100 accounts have the phone number, the hire date, the job title and the department of the person. Of the
	 * other departments, half are the root of the account and half are wrong.
	 */
	known?: { phone: number; hireDate: number; jobTitle: number; department: number };
}

export const HIRE_DATE_FIELD = profileField('hire_date', { label: 'Hire Date' });
export const FIELDS = [...PROFILE_FIELDS, HIRE_DATE_FIELD];
const DEPARTMENTS =
	'Sales Logistics Finance Production Marketing Support Legal Research Quality Purchasing'.split(' ');
const JOBS = 'Clerk Manager Engineer Accountant Operator Analyst Assistant Driver'.split(' ');

interface Person extends Name {
	culture: Culture;
	isFemale: boolean;
	department: string;
	hireDate: string;
	phone: string;
	job: string;
}

/**
 * Invents a company. 70 of 100 employees have an account; the other accounts are those of outsiders, some of whom look
 * like an employee: namesakes, siblings in the same department, and colleagues of the same first day.
 */
export function pairedCompany({
	seed,
	people,
	known = { phone: 50, hireDate: 50, jobTitle: 60, department: 80 },
}: Shape): PairedCompany {
	const random = new Random(seed);
	const chance = (percent: number) => random.below(100) < percent;
	const departments = DEPARTMENTS.map((name) => ({ id: `d-${name}`, name, parentId: ROOT.id }));
	const company: PairedCompany = {
		employees: [], users: [], departments: [ROOT, ...departments], truth: new Map(), disturbances: new Map(),
	}; // prettier-ignore
	let number = 0;
	const person = (): Person => {
		const culture = random.pick(CULTURES);
		const isFemale = chance(50);
		const family = random.pick(culture.families);
		const [year, month] = [2010 + random.below(14), 1 + random.below(12)];
		const first = DateTime.utc(year, month, 1);
		number += 1;
		return {
			culture, isFemale,
			given: random.pick(isFemale ? culture.female : culture.male),
			family: isFemale ? feminine(family) : family,
			department: random.pick(DEPARTMENTS),
			hireDate: first.plus({ days: chance(40) ? 0 : random.below(28) }).toFormat('yyyy-MM-dd'),
			phone: `+7 9${String(100_000_000 + random.below(899_999_999))}`,
			job: random.pick(JOBS),
		}; // prettier-ignore
	};
	const departmentOf = (one: Person) => {
		if (chance(known.department)) return `d-${one.department}`;
		return known.department > 0 && chance(50) ? `d-${random.pick(DEPARTMENTS)}` : ROOT.id;
	};
	const addUser = (one: Person, name: Name): string => {
		const id = `u${company.users.length + 1}`;
		company.users.push(
			user({
				id,
				login: `login${company.users.length + 1}@old.example.com`,
				departmentId: departmentOf(one),
				fields: {
					...(name.given ? { first_name: name.given } : {}),
					...(name.family ? { last_name: name.family } : {}),
					...(chance(known.phone) ? { phone: one.phone.replace('+7', '8') } : {}),
					...(chance(known.hireDate) ? { hire_date: one.hireDate } : {}),
					...(chance(known.jobTitle) ? { job_title: one.job } : {}),
				},
			}),
		);
		return id;
	};
	for (let index = 1; index <= people; index += 1) {
		const one = person();
		const id = String(index);
		company.employees.push(
			employee({
				id,
				firstName: one.given,
				lastName: one.family,
				department: one.department,
				hireDate: one.hireDate,
				mobilePhone: one.phone,
				jobTitle: one.job,
			}),
		);
		if (chance(70)) {
			const kind = random.pick(DISTURBANCES);
			const userId = addUser(one, disturb(one, kind, one.culture, one.isFemale, random));
			company.truth.set(id, userId);
			company.disturbances.set(userId, kind);
		} else if (chance(50)) {
			const outsider = lookAlike(one, person(), random);
			addUser(outsider, disturb(outsider, random.pick(DISTURBANCES), one.culture, one.isFemale, random));
		} else {
			const outsider = person();
			addUser(outsider, outsider);
		}
	}
	return company;
}

/** Somebody else who looks like an employee. */
function lookAlike(one: Person, other: Person, random: Random): Person {
	const sameCulture = { ...other, culture: one.culture, isFemale: one.isFemale };
	const given = random.pick(
		(one.isFemale ? one.culture.female : one.culture.male).filter((name) => name !== one.given),
	);
	switch (random.below(4)) {
		case 0:
			// A namesake somewhere else.
			return { ...sameCulture, given: one.given, family: one.family };
		case 1:
			// A sibling in the same department, hired on the same day.
			return {
				...sameCulture,
				given,
				family: one.family,
				department: one.department,
				hireDate: one.hireDate,
			};
		case 2: {
			// A colleague of the same first name and first day.
			const family = random.pick(
				one.culture.families.filter((name) => feminine(name) !== feminine(one.family)),
			);
			return {
				...sameCulture,
				given: one.given,
				family: one.isFemale ? feminine(family) : family,
				department: one.department,
				hireDate: one.hireDate,
			};
		}
		default:
			return { ...sameCulture, given, family: one.family };
	}
}
