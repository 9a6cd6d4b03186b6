import { memoize, omit } from 'lodash';
import type { Employee } from '../../bamboohr/employees/Employee';
import type { Department } from '../../ispring/organization/departments';
import { idKey } from '../../ispring/same-id';
import type { User } from '../../ispring/users/User';
import type { PeopleSettings } from '../settings';
import { isChosenDepartment } from '../../scope/chosen-department';
import { isSameName } from '../../text/normalize-key';
import { bambooDepartments, type BambooDepartments } from './bamboo-departments';
import { codeOfDepartment } from './department-code';
import { departmentOwners, type DepartmentOwners } from './department-owners';
import { departmentRenames, type Renames } from './department-renames';
import { indexBy } from './group-by';
import { unlistedDepartments } from './incomplete-organization';
import type { World } from './World';

export interface WantedDepartment {
	/** The department's name in BambooHR; undefined = wherever the user is. */
	name?: string;
	/** The departments of iSpring Learn that are this one already; users who come go to the first. */
	ids: string[];
	/** The code that it is created with. */
	code?: string;
	/** A sentence when there is no department to go to and this run does not create it. */
	whyNotCreated?: string;
}

/** How departments of BambooHR and of iSpring Learn belong together. */
export interface DepartmentRules {
	/** The department that an employee's user is to be in. */
	wanted(employee: Pick<Employee, 'department' | 'departmentId'>): WantedDepartment;
	/** Null for a department that iSpring Learn does not list. */
	nameOf(departmentId: string): string | null;
	/** The name it has before anybody leaves it: a rename comes first. */
	nameAfterRename(departmentId: string): string | null;
	/** Whether a user is in one of the departments that the settings choose. */
	isInScope(user: User): boolean;
	/** Without codes, or where BambooHR gives no IDs, there are no owners, and names decide. */
	bamboo: BambooDepartments;
	owners: DepartmentOwners;
	renames: Renames;
	/** Whether the list of departments lacks none that users are in. */
	isListComplete: boolean;
}

/** @param root the department of iSpring Learn under which BambooHR's departments are */
export function departmentRules(world: World, root: Department, settings: PeopleSettings): DepartmentRules {
	const byId = indexBy(world.departments, ({ id }) => idKey(id));
	const nameOf = (id: string) => byId.get(idKey(id))?.name ?? null;
	const isListComplete = unlistedDepartments(world).length === 0;
	const bamboo = settings.departmentCodes ? bambooDepartments(world) : NO_IDS;
	const isSomeUnknown = world.isExcerpt === true || world.isPartial;
	const known = settings.departmentCodes ? world.departments : world.departments.map(withoutCode);
	const owners = departmentOwners(known, root, bamboo, isSomeUnknown);
	const isRenaming = isListComplete && !isSomeUnknown;
	const renames = departmentRenames(owners, isRenaming ? bamboo : NO_IDS, (name) =>
		isChosenDepartment(name, settings),
	);
	const renamed = new Set(renames.possible.map(({ department }) => department));
	const newNames = new Map(renames.possible.map(({ department, to }) => [idKey(department.id), to]));

	const find = (name: string, id: string | undefined): WantedDepartment => {
		const coded = id === undefined ? [] : owners.withCodeOf(id);
		if (coded.length === 1) return { name, ids: coded.map((one) => one.id) };
		if (coded.length > 1) return amongSeveral(name, coded);
		const ids = (id === undefined ? owners.named(name) : owners.foundByName(name)).map((one) => one.id);
		if (ids.length > 0) return { name, ids };
		const others = id === undefined ? [] : owners.takenByOthers(name).filter((one) => !renamed.has(one));
		const why = whyNotCreated(name, others);
		if (why !== undefined) return { name, ids, whyNotCreated: why };
		return {
			name,
			ids,
			...(id !== undefined && bamboo.onlyIdOf(name) === id ? { code: codeOfDepartment(id) } : {}),
		};
	};
	const whyNotCreated = (name: string, others: readonly Department[]) => {
		const missing = `iSpring Learn has no department ${name} under ${root.name}`;
		if (!settings.createDepartments) return `${missing}, and Create Departments is off.`;
		if (!isListComplete)
			return `${missing}, and its list of departments is incomplete, so this run creates none.`;
		if (others.length === 0) return undefined;
		return `The department ${name} in iSpring Learn has the code of another department of BambooHR and keeps its name for now. Rename it, or remove its code.`;
	};
	// Thousands of people are in a few departments.
	const findOnce = memoize(find, (name: string, id: string | undefined) => JSON.stringify([name, id]));
	const currentName = (departmentId: string) => {
		const department = owners.children.find(({ id }) => idKey(id) === idKey(departmentId));
		const owner = department && owners.ownerOf(department);
		return (owner !== undefined && bamboo.byId.get(owner)?.name) || nameOf(departmentId);
	};
	return {
		bamboo,
		owners,
		renames,
		isListComplete,
		nameOf,
		nameAfterRename: (id) => newNames.get(idKey(id)) ?? nameOf(id),
		wanted: (employee) =>
			employee.department ? findOnce(employee.department, bamboo.idOf(employee)) : { ids: [] },
		isInScope: (user) => isChosenDepartment(currentName(user.departmentId), settings),
	};
}

/** Nobody is moved between departments with the same code; whoever comes goes to the one with the right name. */
function amongSeveral(name: string, coded: readonly Department[]): WantedDepartment {
	const named = coded.filter((one) => isSameName(one.name, name));
	const ids = [...named, ...coded.filter((one) => !named.includes(one))].map(({ id }) => id);
	if (named.length === 1) return { name, ids };
	const names = coded.map((one) => one.name).join(' and ');
	return {
		name,
		ids,
		whyNotCreated: `Several departments in iSpring Learn have the code of ${name}: ${names}. Remove the code from all but one.`,
	};
}

const NO_IDS: BambooDepartments = {
	byId: new Map(),
	idOf: () => undefined,
	onlyIdOf: () => undefined,
	isComplete: false,
};

function withoutCode(department: Department): Department {
	return omit(department, 'code');
}
