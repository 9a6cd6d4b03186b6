import type { Check, Severity } from '../assess/Finding';

/** The heading of the chapter on a check, and why it matters. */
export const CHECK_WORDS: Record<Check, { title: string; note: string }> = {
	rights: { title: 'Permissions of the keys', note: 'What a key cannot see, a sync cannot compare. Whether a key may write shows only when it does.' },
	noEmployeeIdField: { title: 'No field for the BambooHR ID', note: 'The stored ID keeps an employee and a user together, also when the email changes.' },
	seats: { title: 'Seats', note: '' },
	suspectedLeaver: { title: 'Left, and perhaps still active', note: 'Employees who have left, and active users that look like theirs.' },
	duplicatePerson: { title: 'Two records, perhaps one person', note: 'Duplicates get two accounts, or make each other disputed.' },
	sharedEmail: { title: 'One email for several people', note: 'An email is how an account is found. Shared, it proves nothing.' },
	malformedEmail: { title: 'Invalid emails', note: '' },
	missingEmail: { title: 'No email', note: 'Without an email there is nothing an account could be made with.' },
	requiredFieldEmpty: { title: 'Required profile fields without a value', note: '' },
	similarDepartments: { title: 'Departments that look alike', note: 'Put them right before a sync creates the second one.' },
	supervisorCycle: { title: 'Supervisors in a circle', note: '' },
	supervisorWithoutAccount: { title: 'Supervisors without an account', note: 'Their people have no supervisor in iSpring Learn.' },
	userWithoutEmployee: { title: 'Users without an employee', note: 'Contractors, test users, and perhaps somebody who left long ago. A sync leaves them as they are.' },
}; // prettier-ignore

/** A severity for people, and the color of its mark. */
export const SEVERITY_WORDS: Record<Severity, { word: string; mark: string }> = {
	error: { word: 'Error', mark: 'failed' },
	warning: { word: 'Warning', mark: 'held' },
	info: { word: 'Note', mark: 'planned' },
};
