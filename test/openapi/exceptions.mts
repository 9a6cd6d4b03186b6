import type { Finding } from './VendorApi.mts';

/** A finding that is no mistake of ours. */
export interface Exception {
	operation: RegExp;
	problem: RegExp;
	/** How the vendor contradicts itself. */
	reason: string;
}

export const BAMBOOHR_EXCEPTIONS: Exception[] = [
	{
		operation: /^GET \/api\/v1\/employees$/,
		problem: /^query\/page\/limit: must be <= 100$/,
		reason:
			'The schema of this list allows 2500 and includes the schema of all lists, which allows 100. The text says 2500.',
	},
	{
		operation: /^(POST|PUT) \/api\/v1\/training\/type/,
		problem: /^body\/dueFromHireDate: must be integer$/,
		reason:
			'The schema has a number of days, the example beside it an object with a unit. Answers have the object.',
	},
];

export const ISPRING_EXCEPTIONS: Exception[] = [
	{
		operation: /^GET \/learners\/results$/,
		problem: /^query: "\w+\[\]" is not known$/,
		reason:
			'The file has the list parameters of this call without brackets, those of all others with them. The help pages have brackets here, too.',
	},
	{
		operation: /^GET \/learners\/results$/,
		problem: /^query\/\w+: must have required property '(start|end)Date'$/,
		reason: 'The schema wants both ends of a range. The help page of the call allows one of them alone.',
	},
	{
		operation: /^POST \/user(\/\{userId\})?$/,
		problem: /^body\/fields: "\w+" is not known$/,
		reason:
			'The schema names login and email only. Its description, and the help pages, allow every field of the account.',
	},
	{
		operation: /^POST \/enrollment$/,
		problem: /^body\/accessDate: must match format "date"$/,
		reason: 'The schema has a date, the help page of the call a date and time.',
	},
];

export function isExcepted(exception: Exception, { operation, problem }: Finding): boolean {
	return exception.operation.test(operation) && exception.problem.test(problem);
}
