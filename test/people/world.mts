import type { Employee, UnreadableRecord } from '../../src/bamboohr/employees/Employee';
import type { Department } from '../../src/ispring/organization/departments';
import type { ProfileField } from '../../src/ispring/users/profile-fields';
import type { User, UserList } from '../../src/ispring/users/User';
import type { Decision } from '../../src/people/plan/Decision';
import { makePlan, type Plan } from '../../src/people/plan/plan';
import type { PlanContext } from '../../src/people/plan/PlanContext';
import { DEFAULT_PEOPLE_SETTINGS, type FieldMapping, type PeopleSettings } from '../../src/people/settings';
import type { World } from '../../src/people/plan/World';

export const ID_FIELD = 'bamboohr_id';
export const TODAY = '2026-03-10';
export const SETTINGS: PeopleSettings = { ...DEFAULT_PEOPLE_SETTINGS, employeeIdField: ID_FIELD };
export const ROOT: Department = { id: 'root', name: 'Sample Company' };
export const SALES: Department = { id: 'sales', name: 'Sales', parentId: 'root' };

/** An entry of Field Mapping; by default it always writes its value. */
export function mapField(
	bambooHrField: string,
	iSpringField: string,
	given: Partial<FieldMapping> = {},
): FieldMapping {
	return { bambooHrField, iSpringField, fallbackField: '', when: 'always', ...given };
}

/** An active employee in Sales, with defaults that follow from the ID. */
export function employee(given: Partial<Employee> = {}): Employee {
	const { id = '1' } = given;
	return {
		id,
		status: 'active',
		employeeNumber: `E${id}`,
		firstName: 'Sam',
		lastName: `Sample${id}`,
		preferredName: null,
		workEmail: `p${id}@example.com`,
		homeEmail: null,
		mobilePhone: null,
		workPhone: null,
		jobTitle: 'Clerk',
		department: 'Sales',
		division: null,
		location: null,
		supervisorId: null,
		hireDate: '2020-01-15',
		terminationDate: null,
		extra: {},
		...given,
	};
}

/** A user without an employee. The login and email are also in the fields. */
export function user(given: Partial<User> = {}): User {
	const { id = 'u1' } = given;
	const { login = `${id}@example.com` } = given;
	const { email = login, fields = {} } = given;
	return {
		departmentId: SALES.id,
		status: 'active',
		roleTypes: ['learner'],
		roleIds: [],
		groupIds: [],
		subordination: { type: 'inherit' },
		...given,
		id,
		login,
		email,
		fields: { ...(login && { login }), ...(email && { email }), ...fields },
	};
}

/** Every iSpring Learn account has an owner, so a list of users is never empty. */
export const OWNER = user({ id: 'owner', roleTypes: ['owner'] });

/** The linked user of an employee without differences. Its ID is `u` and the employee ID. */
export function accountOf(of: Employee, { fields, ...given }: Partial<User> = {}): User {
	const profile = { first_name: of.firstName, last_name: of.lastName, job_title: of.jobTitle };
	const knownFields = Object.entries(profile).flatMap(([name, value]) => (value ? [[name, value]] : []));
	return user({
		id: `u${of.id}`,
		login: of.workEmail ?? '',
		...given,
		fields: { ...Object.fromEntries(knownFields), [ID_FIELD]: of.id, ...fields },
	});
}

export function profileField(name: string, given: Partial<ProfileField> = {}): ProfileField {
	return { name, label: name, type: 'string', isRequired: false, isUnique: false, choices: [], ...given };
}

export const PROFILE_FIELDS: ProfileField[] = [
	...['login', 'email', 'first_name', 'last_name', 'job_title', 'phone'].map((name) =>
		profileField(name, { type: name, isRequired: name === 'login' }),
	),
	profileField(ID_FIELD, { label: 'HR Key', infoId: 'USER_DEFINED_FIELD7' }),
];

export interface Given extends Partial<World> {
	people?: Employee[];
	accounts?: User[];
	/** Records of both systems that cannot be read. */
	unreadableEmployees?: UnreadableRecord[];
	unreadableUsers?: UserList['unreadable'];
	hiddenFields?: string[];
}

export function world({
	people = [employee()],
	accounts = [],
	unreadableEmployees = [],
	unreadableUsers = [],
	hiddenFields = [],
	...given
}: Given = {}): World {
	return {
		employees: { employees: people, unreadable: unreadableEmployees, hiddenFields, source: 'employee list' },
		users: {
			users: accounts.length + unreadableUsers.length > 0 ? accounts : [OWNER],
			unreadable: unreadableUsers,
		},
		isAboutSome: false,
		isPartial: false,
		departments: [ROOT, SALES],
		groups: [],
		profileFields: PROFILE_FIELDS,
		roles: [],
		today: TODAY,
		...given,
	};
}

export function planOf(given: Given = {}, settings: Partial<PeopleSettings> = {}): Plan {
	return makePlan(world(given), { ...SETTINGS, ...settings });
}

export function contextOf(given: Given = {}, settings: Partial<PeopleSettings> = {}): PlanContext {
	return planOf(given, settings).context;
}

/** The decision of the plan on the employee with this ID. */
export function decisionOn(
	employeeId: string | null,
	given: Given = {},
	settings: Partial<PeopleSettings> = {},
): Decision {
	const found = planOf(given, settings).decisions.filter((one) => one.employeeId === employeeId);
	const [decision] = found;
	if (!decision || found.length > 1)
		throw new Error(`The plan has ${found.length} decisions on ${employeeId}`);
	return decision;
}

/** A decision as plain data. */
export function decision(given: Partial<Decision> = {}): Decision {
	return {
		name: 'Sam Sample1',
		employeeId: '1',
		situation: 'unmatched',
		action: 'none',
		changes: [],
		reason: 'Because.',
		outcome: 'planned',
		writes: { fields: {}, joinGroups: [], leaveGroupIds: [] },
		needsAttention: false,
		...given,
	};
}
