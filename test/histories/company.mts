import { startBambooHr, type BambooHrSimulator } from '../../tools/simulator/bamboohr/index.mts';
import { addEmployee } from '../../tools/simulator/bamboohr/people.mts';
import type { BambooHrQuirks } from '../../tools/simulator/bamboohr/quirks.mts';
import { startISpring, type ISpringSimulator } from '../../tools/simulator/ispring/index.mts';
import { addCourse, addEnrollment } from '../../tools/simulator/ispring/learning.mts';
import {
	addDepartment,
	addProfileField,
	addUser,
	roleOfType,
} from '../../tools/simulator/ispring/people.mts';
import type { ISpringQuirks } from '../../tools/simulator/ispring/quirks.mts';
import type { Clients } from '../../src/run/Clients';
import type { ChangeItem } from '../../src/people/ChangeItem';
import { DEFAULT_LEARNING_SETTINGS, type LearningSettings } from '../../src/learning/settings';
import { DEFAULT_PEOPLE_SETTINGS, type PeopleSettings } from '../../src/people/settings';
import { clientsFor, fakeClock, type FakeClock } from '../support/clients.mts';

export const ID_FIELD = 'bamboohr_id';
export const DEPARTMENTS = ['Sales', 'Support', 'Production'];
export const OUT_OF_SCOPE = 'Board';
export const DIVISIONS = ['North', 'South', ''];
/** The first four exist from the start; the others exist once they are hired. */
export const PEOPLE = ['1', '2', '3', '4', '5', '6'];
/** An administrator in iSpring Learn, and an employee of a department that is not selected. Both are in BambooHR as well. */
export const ADMINISTRATOR = '90';
export const OUTSIDER = '91';

export interface Setup {
	bamboo: Partial<BambooHrQuirks>;
	ispring: Partial<ISpringQuirks>;
	/** Whether users have the BambooHR ID stored, and whether the settings or only its label identify the field. */
	idField: 'chosen' | 'labeled' | 'none';
	maxLeavers: number;
	/** Over how many days a full export spreads comparing everybody. */
	verifyDays: number;
}

export const DEFAULT_SETUP: Setup = {
	bamboo: {},
	ispring: {},
	idField: 'chosen',
	maxLeavers: 50,
	verifyDays: 1,
};

export function peopleSettings({ setup }: Company, departments = DEPARTMENTS): PeopleSettings {
	return {
		...DEFAULT_PEOPLE_SETTINGS,
		departments,
		employeeIdField: setup.idField === 'chosen' ? ID_FIELD : '',
		orphanAction: 'deactivate',
		maxLeavers: setup.maxLeavers,
		// A percentage is meaningless for so few employees.
		maxLeaversPercent: 100,
	};
}

export function learningSettings({ setup }: Company): LearningSettings {
	return {
		...DEFAULT_LEARNING_SETTINGS,
		employeeIdField: setup.idField === 'chosen' ? ID_FIELD : '',
		verifyDays: setup.verifyDays,
	};
}

/** Both systems with one clock, and the values that workflows save between runs. */
export interface Company {
	bamboo: BambooHrSimulator;
	ispring: ISpringSimulator;
	clock: FakeClock;
	setup: Setup;
	/** Users that no run may change: an administrator, and a user outside the selected departments. */
	protectedUserIds: string[];
	courseIds: string[];
	/** `nextSince` of the last successful run of each direction. */
	since: { people: string; learning: string };
	/** `memory` of the last people run that ended. */
	memory: string;
	/** Items of the last people plan that have not been applied. */
	plan: ChangeItem[];
	/** The person of the last event. */
	latestPerson: string;
	/** Number the email addresses and the records of rehired employees, so that each is new. */
	addressCount: number;
	rehireCount: number;
	close(): Promise<void>;
}

export async function openCompany(setup: Setup): Promise<Company> {
	const clock = fakeClock();
	const now = () => new Date(clock.nowMs());
	const [bamboo, ispring] = await Promise.all([
		startBambooHr({ now, quirks: setup.bamboo }),
		startISpring({ now, quirks: setup.ispring }),
	]);
	bamboo.state.lists.department = DEPARTMENTS.map((name, id) => ({ id: String(id), name, archived: false }));
	const storesIds = setup.idField !== 'none';
	if (storesIds) addProfileField(ispring, { name: ID_FIELD, label: 'BambooHR ID' });
	const sales = addDepartment(ispring, { name: 'Sales' }).departmentId;
	const board = addDepartment(ispring, { name: OUT_OF_SCOPE }).departmentId;
	const employee = (id: string, department: string) =>
		addEmployee(bamboo, { id, workEmail: `p${id}@example.com`, department });
	const login = (id: string) => ({
		login: `p${id}@example.com`,
		email: `p${id}@example.com`,
		first_name: 'Old',
		last_name: `Sample${id}`,
		...(storesIds ? { [ID_FIELD]: id } : {}),
	});
	employee(ADMINISTRATOR, 'Sales');
	const administrator = addUser(ispring, {
		fields: login(ADMINISTRATOR),
		roles: [{ roleId: roleOfType(ispring, 'administrator'), manageableDepartmentIds: [] }],
	});
	employee(OUTSIDER, OUT_OF_SCOPE);
	const outsider = addUser(ispring, { departmentId: board, fields: login(OUTSIDER) });
	const courseIds = ['Safety', 'Sales Talk'].map((title) => addCourse(ispring, { title }).contentItemId);
	// Most employees exist from the start and are enrolled.
	for (const id of PEOPLE.slice(0, 4)) {
		employee(id, 'Sales');
		const { userId } = addUser(ispring, { departmentId: sales, fields: login(id) });
		for (const courseId of courseIds) addEnrollment(ispring, { courseId, learnerId: userId });
	}
	return {
		bamboo,
		ispring,
		clock,
		setup,
		protectedUserIds: [administrator.userId, outsider.userId],
		courseIds,
		since: { people: '', learning: '' },
		memory: '',
		plan: [],
		latestPerson: '1',
		addressCount: 0,
		rehireCount: 0,
		async close() {
			await Promise.all([bamboo.close(), ispring.close()]);
		},
	};
}

export function clientsOf({ bamboo, ispring, clock }: Company): Clients {
	return clientsFor(bamboo, ispring, { clock });
}
