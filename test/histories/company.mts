import { startBambooHr, type BambooHrSimulator } from '../../simulator/bamboohr/index.mts';
import { addEmployee } from '../../simulator/bamboohr/people.mts';
import type { BambooHrQuirks } from '../../simulator/bamboohr/quirks.mts';
import { startISpring, type ISpringSimulator } from '../../simulator/ispring/index.mts';
import { addCourse, addEnrollment } from '../../simulator/ispring/learning.mts';
import { addDepartment, addProfileField, addUser, roleOfType } from '../../simulator/ispring/people.mts';
import type { ISpringQuirks } from '../../simulator/ispring/quirks.mts';
import type { LearningClients } from '../../src/learning/clients';
import { DEFAULT_LEARNING_SETTINGS } from '../../src/learning/settings';
import { DEFAULT_PEOPLE_SETTINGS } from '../../src/people/settings';
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

export const peopleSettings = {
	...DEFAULT_PEOPLE_SETTINGS,
	departments: DEPARTMENTS,
	employeeIdField: ID_FIELD,
	orphanAction: 'deactivate' as const,
	// A handful of people: here the limit is not what is tested.
	maxLeaversPercent: 100,
};
export const learningSettings = { ...DEFAULT_LEARNING_SETTINGS, employeeIdField: ID_FIELD };

export interface Habits {
	bamboo: Partial<BambooHrQuirks>;
	ispring: Partial<ISpringQuirks>;
}

/** Both systems with one clock, and what workflows keep from one run to the next. */
export interface Company {
	bamboo: BambooHrSimulator;
	ispring: ISpringSimulator;
	clock: FakeClock;
	courseIds: string[];
	/** `nextSince` of the last run of each direction that succeeded. */
	since: { people: string; learning: string };
	/** Items of the last plan of people that was not applied yet. */
	plan: unknown[];
	/** Counts e-mail addresses, so that each is new. */
	addresses: number;
	close(): Promise<void>;
}

export async function openCompany({
	bamboo: bambooHabits,
	ispring: ispringHabits,
}: Habits): Promise<Company> {
	const clock = fakeClock();
	const now = () => new Date(clock.nowMs());
	const [bamboo, ispring] = await Promise.all([
		startBambooHr({ now, quirks: bambooHabits }),
		startISpring({ now, quirks: ispringHabits }),
	]);
	bamboo.state.lists.department = DEPARTMENTS.map((name, id) => ({ id: String(id), name, archived: false }));
	addProfileField(ispring, { name: ID_FIELD, label: 'BambooHR ID' });
	const sales = addDepartment(ispring, { name: 'Sales' }).departmentId;
	const board = addDepartment(ispring, { name: OUT_OF_SCOPE }).departmentId;
	const person = (id: string, department: string) =>
		addEmployee(bamboo, { id, workEmail: `p${id}@example.com`, department });
	const login = (id: string) => ({
		login: `p${id}@example.com`,
		email: `p${id}@example.com`,
		first_name: 'Old',
	});
	person(ADMINISTRATOR, 'Sales');
	addUser(ispring, {
		fields: { ...login(ADMINISTRATOR), [ID_FIELD]: ADMINISTRATOR },
		roles: [{ roleId: roleOfType(ispring, 'administrator'), manageableDepartmentIds: [] }],
	});
	person(OUTSIDER, OUT_OF_SCOPE);
	addUser(ispring, { departmentId: board, fields: { ...login(OUTSIDER), [ID_FIELD]: OUTSIDER } });
	const courseIds = ['Safety', 'Sales Talk'].map((title) => addCourse(ispring, { title }).contentItemId);
	// Most people are there from the start, and have begun to learn.
	for (const id of PEOPLE.slice(0, 4)) {
		person(id, 'Sales');
		const { userId } = addUser(ispring, {
			departmentId: sales,
			fields: { ...login(id), [ID_FIELD]: id },
		});
		for (const courseId of courseIds) addEnrollment(ispring, { courseId, learnerId: userId });
	}
	return {
		bamboo,
		ispring,
		clock,
		courseIds,
		since: { people: '', learning: '' },
		plan: [],
		addresses: 0,
		async close() {
			await Promise.all([bamboo.close(), ispring.close()]);
		},
	};
}

export function clientsOf({ bamboo, ispring, clock }: Company): LearningClients {
	return {
		...clientsFor(bamboo, ispring, { clock }),
		async download(url) {
			const answer = await fetch(url);
			return { status: answer.status, bytes: new Uint8Array(await answer.arrayBuffer()) };
		},
		lanes: 4,
	};
}
