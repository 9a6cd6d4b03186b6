import type { EmployeeList } from '../../bamboohr/employees/Employee';
import type { ChangedEmployees } from '../../bamboohr/employees/read-changed';
import type { Department } from '../../ispring/organisation/departments';
import type { Group } from '../../ispring/organisation/groups';
import type { ProfileField } from '../../ispring/users/profile-fields';
import type { Role } from '../../ispring/users/roles';
import type { UserList } from '../../ispring/users/User';
import type { Memory } from '../memory/Memory';

/** All that a plan is made from: both systems as they were read, and the day. */
export interface World {
	employees: EmployeeList;
	/** The run is about some people only, whom somebody named. */
	isAboutSome: boolean;
	/** There are only the records of the people whom the run is about, since the list broke off. */
	isPartial: boolean;
	users: UserList;
	departments: Department[];
	groups: Group[];
	/** The key may not see the groups of the account: they are left as they are. */
	areGroupsHidden?: boolean;
	profileFields: ProfileField[];
	/** Empty when no role is named in the settings: it is not read then. */
	roles: Role[];
	/** Names of BambooHR's divisions as far as they are known, to tell their groups from others. */
	divisions: string[];
	/** Only these people are decided on; undefined in a full run. */
	changed?: ChangedEmployees;
	/** What earlier runs remember; undefined = nothing. */
	memory?: Memory;
	/** Today in the workflow's time zone, `yyyy-mm-dd`. */
	today: string;
}
