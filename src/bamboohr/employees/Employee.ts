/** A text of the other system: null when it is empty there, undefined when the key may not see it. */
export type Text = string | null | undefined;

/** One person in BambooHR, whichever endpoint it was read from. Dates are `yyyy-mm-dd`. */
export interface Employee {
	/** The internal id: never changes, and is what everything else refers to. Not the employee number. */
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
	division: Text;
	location: Text;
	/** The supervisor's internal id. */
	supervisorId: Text;
	hireDate: Text;
	terminationDate: Text;
	/** Fields that a mapping asks for, by the name it uses. */
	extra: Record<string, Text>;
}

/** What one record tells. The status is undefined when the key may not see it: then nobody knows who has left. */
export type EmployeeRecord = Omit<Employee, 'status'> & { status: Employee['status'] | undefined };

/** A record that came but cannot be understood. It stands for somebody, so nobody may be taken for absent. */
export interface UnreadableRecord {
	/** Undefined when not even the id can be read. */
	id?: string;
	/** What does not fit, in words. */
	why: string;
	/** The record as it came, lower case, to look for addresses in. Never shown. */
	raw: string;
	/** What it says, when nothing is wrong but that the key may not see the status. */
	record?: EmployeeRecord;
}

export interface EmployeeList {
	employees: Employee[];
	unreadable: UnreadableRecord[];
	/** Names of fields that the key may not see, for at least one person. */
	hiddenFields: string[];
	/** Where it was read, for the summary. */
	source: 'employee list' | 'employee dataset' | 'custom report';
}
