/** A text of BambooHR: null when it is empty, undefined when the API key cannot see it. */
export type Text = string | null | undefined;

/** An employee in BambooHR, whichever endpoint it was read from. Dates are `yyyy-mm-dd`. */
export interface Employee {
	/** The internal ID, which never changes and which everything else refers to. Not the employee number. */
	id: string;
	status: 'active' | 'inactive';
	employeeNumber: Text;
	firstName: Text;
	lastName: Text;
	preferredName: Text;
	workEmail: Text;
	homeEmail: Text;
	mobilePhone: Text;
	workPhone: Text;
	jobTitle: Text;
	department: Text;
	/** The ID of the department; undefined when it is unknown, since only the employee list gives it. */
	departmentId?: string;
	division: Text;
	location: Text;
	/** The supervisor's internal ID. */
	supervisorId: Text;
	hireDate: Text;
	terminationDate: Text;
	/** Additional fields of the field mapping, by the name used there. */
	extra: Record<string, Text>;
}

/** An employee whose status may be hidden from the API key. Then it is unknown whether the employee has left. */
export type EmployeeRecord = Omit<Employee, 'status'> & { status: Employee['status'] | undefined };

/** An unreadable record. It may be any employee, so no employee may be treated as missing. */
export interface UnreadableRecord {
	/** Undefined when not even the ID is readable. */
	id?: string;
	/** The reason, in words. */
	why: string;
	/** The raw record in lower case, to search for addresses. Never shown. */
	raw: string;
	/** The employee, when the only problem is that the API key cannot see the status. */
	record?: EmployeeRecord;
}

export interface EmployeeList {
	employees: Employee[];
	unreadable: UnreadableRecord[];
	/** Names of fields that the API key cannot see for at least one employee. */
	hiddenFields: string[];
	/** The source, for the summary. */
	source: 'employee list' | 'employee dataset' | 'custom report';
}
