import type { Employee } from '../../bamboohr/employees/Employee';
import { isSameName, normalizeKey } from '../../text/normalize-key';
import { groupBy } from './group-by';
import type { World } from './World';

/** A department of BambooHR that has an ID. */
export interface BambooDepartment {
	id: string;
	/** Undefined when its records contradict each other: it is renamed while they are read. */
	name: string | undefined;
	/** Whether an active employee is in it. */
	isInUse: boolean;
}

/** The departments of BambooHR, as far as a run knows them. */
export interface BambooDepartments {
	byId: ReadonlyMap<string, BambooDepartment>;
	/** The ID of an employee's department; undefined when BambooHR does not give it. */
	idOf(employee: Pick<Employee, 'department' | 'departmentId'>): string | undefined;
	/** The only ID of a name; undefined when there is none, or several departments have the name. */
	onlyIdOf(name: string): string | undefined;
	/** Whether BambooHR's list of departments was read: then a department that is not here does not exist. */
	isComplete: boolean;
}

/** Collects the departments that employees are in, and those of BambooHR's list where it was read. */
export function bambooDepartments({
	employees,
	listedDepartments,
}: Pick<World, 'employees' | 'listedDepartments'>): BambooDepartments {
	const current = (listedDepartments ?? []).filter(({ isArchived }) => !isArchived);
	const listedByName = groupBy(current, ({ name }) => normalizeKey(name));
	const idOf = ({ department, departmentId }: Pick<Employee, 'department' | 'departmentId'>) => {
		if (!department) return undefined;
		if (departmentId !== undefined) return departmentId;
		const [only, second] = listedByName.get(normalizeKey(department)) ?? [];
		return second ? undefined : only?.id;
	};
	const byId = new Map<string, BambooDepartment>(
		current.map(({ id, name }) => [id, { id, name, isInUse: false }]),
	);
	for (const employee of employees.employees) {
		const id = idOf(employee);
		if (id === undefined || !employee.department) continue;
		const isActive = employee.status === 'active';
		const known = byId.get(id);
		if (!known) byId.set(id, { id, name: employee.department, isInUse: isActive });
		else {
			known.isInUse ||= isActive;
			if (known.name !== undefined && !isSameName(known.name, employee.department)) known.name = undefined;
		}
	}
	const idsByName = groupBy([...byId.values()], ({ name = '' }) => normalizeKey(name));
	return {
		byId,
		idOf,
		onlyIdOf(name) {
			const [only, second] = idsByName.get(normalizeKey(name)) ?? [];
			return second ? undefined : only?.id;
		},
		isComplete: listedDepartments !== undefined,
	};
}
