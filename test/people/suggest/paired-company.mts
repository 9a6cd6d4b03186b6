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
	known?: Known;
	/** How many of 100 employees have an account; default 70. */
	covered?: number;
	/** How many of 100 other accounts look like an employee; default 50. */
	alike?: number;
	/** Which names people have. */
	cultures?: Culture[];
	/** What makes it harder; see `Hardships`. */
	hard?: Partial<Hardships>;
}

interface Known {
	phone: number;
	hireDate: number;
	jobTitle: number;
	department: number;
}

/** What makes pairs harder to tell, in percent. */
export interface Hardships {
	/** Accounts that are in any department, whatever the person does. */
	randomDepartments: number;
	/** Accounts with any job title. */
	randomTitles: number;
	/** Hire dates in accounts that are wrong: days off, day and month exchanged, another year. */
	wrongHireDates: number;
	/** People whose name is one of a few. */
	commonNames: number;
	/** Employees with a brother or sister, often a twin, hired with them into the same department. */
	siblings: number;
	/** Employees with an earlier record of somebody who has left, the same person. */
	rehired: number;
	/** Accounts whose phone number is that of the front desk, which is also the work phone of an employee. */
	frontDesk: number;
}

const EASY: Hardships = {
	randomDepartments: 0,
	randomTitles: 0,
	wrongHireDates: 0,
	commonNames: 0,
	siblings: 0,
	rehired: 0,
	frontDesk: 0,
};
const FRONT_DESK = '+7 495 000-00-01';
/** How many family names, and given names of each sex, of a culture are the common ones. */
const COMMON = 4;

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
 * Invents a company. Employees who have no account are balanced by accounts of outsiders, some of whom look like an employee: namesakes, siblings in the same department, and colleagues of the same first day.
 */
export function pairedCompany({
	seed,
	people,
	known = { phone: 50, hireDate: 50, jobTitle: 60, department: 80 },
	covered = 70,
	alike = 50,
	cultures = CULTURES,
	hard = {},
}: Shape): PairedCompany {
	const harder = { ...EASY, ...hard };
	const random = new Random(seed);
	const chance = (percent: number) => random.below(100) < percent;
	const departments = DEPARTMENTS.map((name) => ({ id: `d-${name}`, name, parentId: ROOT.id }));
	const company: PairedCompany = {
		employees: [], users: [], departments: [ROOT, ...departments], truth: new Map(), disturbances: new Map(),
	}; // prettier-ignore
	let number = 0;
	const person = (): Person => {
		const culture = random.pick(cultures);
		const isFemale = chance(50);
		const isCommon = chance(harder.commonNames);
		const oneOf = (names: string[]) => random.pick(isCommon ? names.slice(0, COMMON) : names);
		const family = oneOf(culture.families);
		const [year, month] = [2010 + random.below(14), 1 + random.below(12)];
		const first = DateTime.utc(year, month, 1);
		number += 1;
		return {
			culture, isFemale,
			given: oneOf(isFemale ? culture.female : culture.male),
			family: isFemale ? feminine(family) : family,
			department: random.pick(DEPARTMENTS),
			hireDate: first.plus({ days: chance(40) ? 0 : random.below(28) }).toFormat('yyyy-MM-dd'),
			phone: `+7 9${String(100_000_000 + random.below(899_999_999))}`,
			job: random.pick(JOBS),
		}; // prettier-ignore
	};
	const departmentOf = (one: Person) => {
		if (chance(harder.randomDepartments)) return `d-${random.pick(DEPARTMENTS)}`;
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
					...(chance(known.phone)
						? { phone: chance(harder.frontDesk) ? FRONT_DESK : one.phone.replace('+7', '8') }
						: {}),
					...(chance(known.hireDate)
						? { hire_date: chance(harder.wrongHireDates) ? wrongDay(one.hireDate, random) : one.hireDate }
						: {}),
					...(chance(known.jobTitle)
						? { job_title: chance(harder.randomTitles) ? random.pick(JOBS) : one.job }
						: {}),
				},
			}),
		);
		return id;
	};
	let last: Person | undefined;
	for (let index = 1; index <= people; index += 1) {
		const one = last && chance(harder.siblings) ? siblingOf(last, person(), random) : person();
		last = one;
		const id = String(index);
		const record = {
			firstName: one.given,
			lastName: one.family,
			department: one.department,
			hireDate: one.hireDate,
			mobilePhone: one.phone,
			jobTitle: one.job,
			...(chance(harder.frontDesk) ? { workPhone: FRONT_DESK } : {}),
		};
		company.employees.push(employee({ ...record, id }));
		if (chance(harder.rehired)) {
			const hireDate = one.hireDate.replace(/^\d+/, (year) => String(Number(year) - 4));
			company.employees.push(employee({ ...record, id: `old-${id}`, status: 'inactive', hireDate }));
		}
		if (chance(covered)) {
			const kind = random.pick(DISTURBANCES);
			const userId = addUser(one, disturb(one, kind, one.culture, one.isFemale, random));
			company.truth.set(id, userId);
			company.disturbances.set(userId, kind);
		} else if (chance(alike)) {
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

/** A brother or sister, hired together, of the same sex as often as not; twins have names that begin alike. */
function siblingOf(one: Person, other: Person, random: Random): Person {
	const { culture, isFemale } = one;
	const names = (isFemale ? culture.female : culture.male).filter((name) => name !== one.given);
	const alike = names.filter((name) => name.charAt(0) === one.given.charAt(0));
	const given = random.pick(alike.length > 0 && random.below(2) === 0 ? alike : names);
	return { ...one, given, phone: other.phone, job: random.below(2) === 0 ? one.job : other.job };
}

function wrongDay(day: string, random: Random): string {
	const [year = '', month = '', dayOfMonth = ''] = day.split('-');
	const time = DateTime.fromISO(day, { zone: 'utc' });
	switch (random.below(3)) {
		case 0:
			return time.plus({ days: random.below(20) - 10 }).toFormat('yyyy-MM-dd');
		case 1:
			return Number(dayOfMonth) <= 12
				? `${year}-${dayOfMonth}-${month}`
				: time.plus({ days: 3 }).toFormat('dd.MM.yyyy');
		default:
			return time.plus({ years: 1 + random.below(3), days: random.below(300) }).toFormat('yyyy-MM-dd');
	}
}
