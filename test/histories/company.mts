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
/** The first four are there from the start; the others come when they are hired. */
export const PEOPLE = ['1', '2', '3', '4', '5', '6'];
/** An administrator in iSpring Learn, and somebody of a department that is not chosen. Both are in BambooHR, too. */
export const ADMINISTRATOR = '90';
export const OUTSIDER = '91';

export interface Habits {
	bamboo: Partial<BambooHrQuirks>;
	ispring: Partial<ISpringQuirks>;
	/** Whether users keep the BambooHR ID, and whether the settings name the field or its label has to do. */
	idField: 'chosen' | 'labeled' | 'none';
	maxLeavers: number;
}

export const PLAIN: Habits = { bamboo: {}, ispring: {}, idField: 'chosen', maxLeavers: 50 };

export function peopleSettings({ habits }: Company, departments = DEPARTMENTS): PeopleSettings {
	return {
		...DEFAULT_PEOPLE_SETTINGS,
		departments,
		employeeIdField: habits.idField === 'chosen' ? ID_FIELD : '',
		orphanAction: 'deactivate',
		maxLeavers: habits.maxLeavers,
		// A handful of people, for whom a percentage says nothing.
		maxLeaversPercent: 100,
	};
}

export function learningSettings({ habits }: Company): LearningSettings {
	return { ...DEFAULT_LEARNING_SETTINGS, employeeIdField: habits.idField === 'chosen' ? ID_FIELD : '' };
}

/** Both systems with one clock, and what workflows keep from one run to the next. */
export interface Company {
	bamboo: BambooHrSimulator;
	ispring: ISpringSimulator;
	clock: FakeClock;
	habits: Habits;
	/** Users that no run may touch: an administrator's, and that of somebody of a department that is not chosen. */
	untouchable: string[];
	courseIds: string[];
	/** `nextSince` of the last run of each direction that succeeded. */
	since: { people: string; learning: string };
	/** `memory` of the last run of people that ended. */
	memory: string;
	/** Items of the last plan of people that were not applied yet. */
	plan: ChangeItem[];
	/** To whom something has happened last. */
	latest: string;
	/** Counts email addresses and records of people who come back, so that each is new. */
	addresses: number;
	rehires: number;
	close(): Promise<void>;
}

export async function openCompany(habits: Habits): Promise<Company> {
	const clock = fakeClock();
	const now = () => new Date(clock.nowMs());
	const [bamboo, ispring] = await Promise.all([
		startBambooHr({ now, quirks: habits.bamboo }),
		startISpring({ now, quirks: habits.ispring }),
	]);
	bamboo.state.lists.department = DEPARTMENTS.map((name, id) => ({ id: String(id), name, archived: false }));
	const keepsIds = habits.idField !== 'none';
	if (keepsIds) addProfileField(ispring, { name: ID_FIELD, label: 'BambooHR ID' });
	const sales = addDepartment(ispring, { name: 'Sales' }).departmentId;
	const board = addDepartment(ispring, { name: OUT_OF_SCOPE }).departmentId;
	const person = (id: string, department: string) =>
		addEmployee(bamboo, { id, workEmail: `p${id}@example.com`, department });
	const login = (id: string) => ({
		login: `p${id}@example.com`,
		email: `p${id}@example.com`,
		first_name: 'Old',
		last_name: `Sample${id}`,
		...(keepsIds ? { [ID_FIELD]: id } : {}),
	});
	person(ADMINISTRATOR, 'Sales');
	const administrator = addUser(ispring, {
		fields: login(ADMINISTRATOR),
		roles: [{ roleId: roleOfType(ispring, 'administrator'), manageableDepartmentIds: [] }],
	});
	person(OUTSIDER, OUT_OF_SCOPE);
	const outsider = addUser(ispring, { departmentId: board, fields: login(OUTSIDER) });
	const courseIds = ['Safety', 'Sales Talk'].map((title) => addCourse(ispring, { title }).contentItemId);
	// Most people are there from the start, and have begun to learn.
	for (const id of PEOPLE.slice(0, 4)) {
		person(id, 'Sales');
		const { userId } = addUser(ispring, { departmentId: sales, fields: login(id) });
		for (const courseId of courseIds) addEnrollment(ispring, { courseId, learnerId: userId });
	}
	return {
		bamboo,
		ispring,
		clock,
		habits,
		untouchable: [administrator.userId, outsider.userId],
		courseIds,
		since: { people: '', learning: '' },
		memory: '',
		plan: [],
		latest: '1',
		addresses: 0,
		rehires: 0,
		async close() {
			await Promise.all([bamboo.close(), ispring.close()]);
		},
	};
}

export function clientsOf({ bamboo, ispring, clock }: Company): Clients {
	return clientsFor(bamboo, ispring, { clock });
}
