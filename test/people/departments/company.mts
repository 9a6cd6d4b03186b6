import {
	addEmployee,
	addListOption,
	changeEmployee,
	renameListOption,
} from '../../../tools/simulator/bamboohr/people.mts';
import { addDepartment } from '../../../tools/simulator/ispring/people.mts';
import type { SimDepartment } from '../../../tools/simulator/ispring/state.mts';
import type { PeopleSettings } from '../../../src/people/settings';
import { startTwoSystems, type More, type TwoSystems } from '../two-systems.mts';

/** Both systems, and the departments in them. */
export interface Company extends TwoSystems {
	/** The memory of the last run. */
	memory: string;
	hire(id: string, department: string): void;
	move(id: string, department: string): void;
	/** In BambooHR. */
	rename(from: string, to: string): void;
	/** BambooHR's ID of a department. */
	bambooId(name: string): string;
	/** A department of iSpring Learn by its name, which has to exist once. */
	department(name: string): SimDepartment;
	/** Names of all departments under the root, in order. */
	names(): string[];
	/** The name of the department that the user of an employee is in. */
	placeOf(id: string): string | undefined;
	/** Syncs with the memory of the last run, and keeps its own. */
	run(settings?: Partial<PeopleSettings>, more?: More): ReturnType<TwoSystems['sync']>;
}

export async function openCompany(): Promise<Company> {
	const systems = await startTwoSystems();
	const { bamboo, ispring } = systems;
	// Tests add the departments they are about.
	ispring.state.departments.delete(systems.departmentId);
	const all = () => [...ispring.state.departments.values()];
	const children = () =>
		all().filter(({ parentDepartmentId }) => parentDepartmentId === ispring.state.rootDepartmentId);
	const company: Company = {
		...systems,
		memory: '',
		hire(id, department) {
			addEmployee(bamboo, { id, department });
		},
		move(id, department) {
			changeEmployee(bamboo, id, { department });
		},
		rename(from, to) {
			renameListOption(bamboo, 'department', company.bambooId(from), to);
		},
		bambooId: (name) => addListOption(bamboo, 'department', name),
		department(name) {
			const [one, second] = all().filter((department) => department.name === name);
			if (!one || second)
				throw new Error(`There is not exactly one department ${name}: ${company.names().join(', ')}`);
			return one;
		},
		names: () =>
			children()
				.map(({ name }) => name)
				.sort(),
		placeOf(id) {
			const user = [...ispring.state.users.values()].find(({ fields }) => Object.values(fields).includes(id));
			return user && ispring.state.departments.get(user.departmentId)?.name;
		},
		async run(settings, more) {
			const result = await systems.sync(settings, { memory: company.memory, ...more });
			company.memory = result.summary.memory ?? '';
			return result;
		},
	};
	return company;
}

/** A department of iSpring Learn that somebody made by hand. */
export function handMade({ ispring }: Pick<Company, 'ispring'>, name: string, code = ''): SimDepartment {
	return addDepartment(ispring, { name, code });
}

/** What a department item says: its name, action and outcome. */
export function unitsIn(
	items: ReadonlyArray<{ kind: string; action: string; outcome: string; name?: string }>,
) {
	return items.flatMap(({ kind, name, action, outcome }) =>
		kind === 'department' ? [`${name}: ${action} ${outcome}`] : [],
	);
}
