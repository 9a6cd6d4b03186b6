import type { EmployeeList } from '../../bamboohr/employees/Employee';
import type { ListedDepartment } from '../../bamboohr/employees/read-lists';
import type { ChangedEmployees } from '../../bamboohr/employees/read-changed';
import type { Department } from '../../ispring/organization/departments';
import type { Group } from '../../ispring/organization/groups';
import type { ProfileField } from '../../ispring/users/profile-fields';
import type { Role } from '../../ispring/users/roles';
import type { UserList } from '../../ispring/users/User';
import type { Memory } from '../memory/Memory';
import type { Absences } from './absences';

/** All values of the list of a BambooHR field, also those that nobody has, and whether several can be chosen at once. */
export interface GroupFieldList {
	values: readonly string[];
	isMultiple: boolean;
}

/** What identifies the values of BambooHR's lists while their names change: by field, by `groupKey`; see `read-group-lists.ts`. */
export type FieldOptions = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** By field. */
export type FieldLists = ReadonlyMap<string, GroupFieldList>;

/**
 * What items of a plan say about groups. Once some of its items have been applied, what is left of the members of a group may
 * all have the same new value: that is no rename unless the plan said so.
 */
export interface PlannedGroups {
	/** IDs of the groups that it renames, by `idKey`. */
	renamed: ReadonlySet<string>;
	/** The names of the groups that it creates, by `groupKey`. */
	created: ReadonlySet<string>;
	/** The new values in the changes of people, by `groupKey`, by the ID of the employee. */
	joined: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Everything that a plan is made from: both systems as they were read, and the day. */
export interface World {
	employees: EmployeeList;
	/** The run covers only employees who were named. */
	isAboutSome: boolean;
	/**
	 * Only the records that the decisions on the named employees rest on are there: nothing is known about anybody else.
	 */
	isExcerpt?: boolean;
	/** Only the records of the employees whom the run covers are there, since the list broke off. */
	isPartial: boolean;
	users: UserList;
	departments: Department[];
	/** BambooHR's own list of departments; undefined = not read, because it does not matter or cannot be read. */
	listedDepartments?: ListedDepartment[];
	/** The departments before the memory restored their names and codes. */
	departmentsAsRead?: readonly Department[];
	/** IDs of departments whose code iSpring Learn does not keep as written, and which the memory remembers. */
	rememberedCodes?: ReadonlySet<string>;
	groups: Group[];
	/** The API key cannot see the groups of the account, so they are not changed. */
	areGroupsHidden?: boolean;
	profileFields: ProfileField[];
	/** Empty when they were not read: no role is chosen, and every user says what kind of role they have. */
	roles: Role[];
	/** Lists of BambooHR for fields that groups come from, where they were needed. */
	fieldLists?: FieldLists;
	/** Undefined = not read: then nothing identifies a value but its name. */
	fieldOptions?: FieldOptions;
	/** The only employees that are decided on; undefined in a full run. */
	changed?: ChangedEmployees;
	/** What the items that are being applied say about groups; undefined outside of an apply. */
	plannedGroups?: PlannedGroups;
	/** Who is on leave today; undefined when the settings or the run do not ask: then work leave is left alone. */
	absences?: Absences;
	/** What earlier runs remember; undefined = nothing. */
	memory?: Memory;
	/** Today in the workflow's time zone, `yyyy-mm-dd`. */
	today: string;
}
