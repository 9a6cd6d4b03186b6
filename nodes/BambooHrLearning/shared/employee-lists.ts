import type { EmployeeList } from '../../../src/bamboohr/employees/Employee';
import type { FieldChoice } from '../../../src/bamboohr/employees/field-choices';
import { readChanges, type Changes } from '../../../src/bamboohr/employees/read-changed';
import { readEmployees } from '../../../src/bamboohr/employees/read-employees';
import { readFieldChoices } from '../../../src/bamboohr/employees/read-fields';
import { readCompanyLists, type CompanyLists } from '../../../src/bamboohr/employees/read-lists';
import type { Transport } from '../../../src/http/types';
import { lazy, type Lazy } from '../../shared/items/lazy';
import { lazyBy } from '../../shared/items/lazy-by';

/** Employee data that several items need. Each part is read at most once. */
export interface EmployeeLists {
	/** All employees, with these fields in addition to the usual ones. */
	all(extraFields: readonly string[]): Lazy<EmployeeList>;
	changesSince(instant: string): Lazy<Changes>;
	/** Names of departments, divisions and locations. */
	company: Lazy<CompanyLists>;
	/** The fields of the account, with their labels. */
	fields: Lazy<FieldChoice[]>;
}

export function employeeLists(transport: Transport): EmployeeLists {
	const changesSince = lazyBy(async ([since = '']) => await readChanges(transport, since));
	return {
		all: lazyBy(async (extraFields) => await readEmployees(transport, extraFields)),
		changesSince: (instant) => changesSince([instant]),
		company: lazy(async () => await readCompanyLists(transport)),
		fields: lazy(async () => await readFieldChoices(transport)),
	};
}
