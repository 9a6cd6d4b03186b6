import type { Finding } from './VendorApi.mts';

/** A finding that is not a mistake of this package. */
export interface Exception {
	operation: RegExp;
	problem: RegExp;
	/** The contradiction in the vendor's documentation. */
	reason: string;
}

export const BAMBOOHR_EXCEPTIONS: Exception[] = [
	{
		operation: /^GET \/api\/v1\/employees$/,
		problem: /^query\/page\/limit: must be <= 100$/,
		reason:
			'The schema of this list allows 2500, and includes the schema of all lists, which allows 100. The description says 2500.',
	},
	{
		operation: /^(POST|PUT) \/api\/v1\/training\/type/,
		problem: /^body\/dueFromHireDate: must be integer$/,
		reason:
			'The schema has a number of days, but its example an object with a unit. Answers have the object.',
	},
];

export const ISPRING_EXCEPTIONS: Exception[] = [
	{
		operation: /^GET \/learners\/results$/,
		problem: /^query: "\w+\[\]" is not known$/,
		reason:
			'The list parameters of this operation have no brackets, unlike those of all others. The help pages have brackets here as well.',
	},
	{
		operation: /^GET \/learners\/results$/,
		problem: /^query\/\w+: must have required property '(start|end)Date'$/,
		reason: 'The schema requires both ends of a range. The help page of the operation allows just one.',
	},
	{
		operation: /^POST \/user(\/\{userId\})?$/,
		problem: /^body\/fields: "\w+" is not known$/,
		reason:
			'The schema only names login and email. Its description and the help pages allow every field of the account.',
	},
	{
		operation: /^POST \/enrollment$/,
		problem: /^body\/accessDate: must match format "date"$/,
		reason: 'The schema has a date, but the help page of the operation a date and time.',
	},
];

export function isExcepted(exception: Exception, { operation, problem }: Finding): boolean {
	return exception.operation.test(operation) && exception.problem.test(problem);
}
