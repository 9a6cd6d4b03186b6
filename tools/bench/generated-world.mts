import type { SimEmployee } from '../simulator/bamboohr/state.mts';
import type { Employee } from '../../src/bamboohr/employees/Employee';
import type { User } from '../../src/ispring/users/User';
import type { World } from '../../src/people/plan/World';

const DEPARTMENTS = 200;
const DIVISIONS = ['North', 'South', 'East', 'West'];
export const ID_FIELD = 'bamboohr_id';

const departmentName = (n: number) => `Department ${n % DEPARTMENTS}`;
const divisionOf = (n: number) => DIVISIONS[n % DIVISIONS.length] ?? '';
const supervisorOf = (n: number) => (n < 10 ? 0 : Math.floor(n / 10));

function employee(n: number): Employee {
	return {
		id: String(n),
		status: 'active',
		employeeNumber: `E${n}`,
		firstName: 'Sam',
		lastName: `Sample${n}`,
		preferredName: null,
		workEmail: `sam.sample${n}@example.com`,
		homeEmail: null,
		mobilePhone: `+1 555 ${String(n).padStart(7, '0')}`,
		workPhone: null,
		jobTitle: 'Clerk',
		department: departmentName(n),
		division: divisionOf(n),
		location: 'Head Office',
		supervisorId: n === 0 ? null : String(supervisorOf(n)),
		hireDate: '2020-01-15',
		terminationDate: null,
		extra: {},
	};
}

function user(n: number): User {
	return {
		id: `user-${n}`,
		departmentId: `department-${n % DEPARTMENTS}`,
		status: 'active',
		roleTypes: ['learner'],
		roleIds: ['role-1'],
		login: `sam.sample${n}@example.com`,
		email: `sam.sample${n}@example.com`,
		fields: {
			login: `sam.sample${n}@example.com`,
			email: `sam.sample${n}@example.com`,
			first_name: 'Sam',
			last_name: `Sample${n}`,
			job_title: 'Clerk',
			phone: `+1555${String(n).padStart(7, '0')}`,
			[ID_FIELD]: String(n),
		},
		groupIds: [`group-${n % DIVISIONS.length}`],
		subordination:
			n === 0 ? { type: 'inherit' } : { type: 'manual', supervisorId: `user-${supervisorOf(n)}` },
	};
}

/** Flattens texts: in JSON they are in one piece, but concatenated ones would count twice in memory. */
const asRead = <T,>(made: T): T => JSON.parse(JSON.stringify(made)) as T;

/** A world with the same people in both systems, without any difference. */
export function generateWorld(people: number): World {
	const numbers = Array.from({ length: people }, (_, n) => n);
	const field = (name: string) => ({
		name,
		label: name,
		type: name,
		isRequired: false,
		isUnique: false,
		choices: [],
	});
	return {
		employees: {
			employees: numbers.map((n) => asRead(employee(n))),
			unreadable: [],
			hiddenFields: [],
			source: 'employee list',
		},
		isAboutSome: false,
		isPartial: false,
		users: { users: numbers.map((n) => asRead(user(n))), unreadable: [] },
		departments: [
			{ id: 'root', name: 'Sample Company' },
			...Array.from({ length: DEPARTMENTS }, (_, n) => ({
				id: `department-${n}`,
				name: departmentName(n),
				parentId: 'root',
			})),
		],
		groups: DIVISIONS.map((name, n) => ({ id: `group-${n}`, name, isSmart: false })),
		profileFields: ['login', 'email', 'first_name', 'last_name', 'job_title', 'phone', ID_FIELD].map(field),
		roles: [],
		today: '2026-01-15',
	};
}

/** The same employee as the BambooHR simulator stores them. */
export function generateEmployee(n: number): Partial<SimEmployee> {
	const { id, employeeNumber, firstName, lastName, workEmail, mobilePhone } = employee(n);
	return {
		id: String(Number(id) + 1),
		employeeNumber: employeeNumber ?? '',
		firstName: firstName ?? '',
		lastName: lastName ?? '',
		workEmail: workEmail ?? '',
		mobilePhone: mobilePhone ?? '',
		jobTitle: 'Clerk',
		department: departmentName(n),
		division: divisionOf(n),
		supervisorEId: n === 0 ? '' : String(supervisorOf(n) + 1),
	};
}
