import { z } from 'zod/v3';
import { filterRuleSettings } from '../../scope/settings';

const list = z.array(z.string()).default([]);
const days = z.number().int().nonnegative().nullable().default(null);
const off = z.boolean().default(false);

/**
 * Who needs which courses, and by when. The names are the same in the parameters of the node and in the columns of a
 * table that rules come from. Each part has its display name as its description.
 */
export const ruleShape = z.object({
	name: z.string().default('').describe('Name'),
	/** IDs, or titles that only one course has. */
	courses: list.describe('Course Names or IDs'),
	/** Instead of conditions, never beside them. */
	everyone: off.describe('Everyone'),
	/** Conditions. All that are given must hold; an empty list is none. */
	departments: list.describe('Department Names or IDs'),
	divisions: list.describe('Division Names or IDs'),
	locations: list.describe('Location Names or IDs'),
	jobTitles: list.describe('Job Title Names or IDs'),
	employmentStatuses: list.describe('Employment Status Names or IDs'),
	/** Only people whom an active employee reports to; false is no condition. */
	isManager: off.describe('Is Manager'),
	/** Today and this many days before; null is no condition. */
	hiredWithinDays: days.describe('Hired Within Days'),
	/** One more condition, on any field of BambooHR; empty = none. */
	field: filterRuleSettings.field,
	operator: filterRuleSettings.operator,
	values: filterRuleSettings.values,
	/** IDs of employees to whom the rule does not apply. */
	exceptEmployees: list.describe('Except Employees'),
	/** Null = no due date. */
	dueDays: days.describe('Due Days'),
	/** The day from which the due days count. */
	dueFrom: z.enum(['assignment', 'hireDate']).default('assignment').describe('Due From'),
	/** Whether the course can no longer be opened after the due date. */
	lockAfterDue: off.describe('Lock After Due'),
	/** How many days before a certificate ends the person is enrolled again; null = never, also when it has ended. */
	renewDays: days.describe('Renew Days'),
	/** What becomes of an enrollment when its learner no longer matches. */
	whenNoLonger: z.enum(['keep', 'close', 'end']).default('keep').describe('When No Longer'),
});

export type EnrollmentRule = z.output<typeof ruleShape>;

export type RuleColumn = keyof EnrollmentRule;

export const RULE_COLUMNS = ruleShape.keyof().options;

/** The parts of a rule, for the node. */
export const { shape: ruleSettings } = ruleShape;

/** The display name of a column, as the editor shows it. */
export function columnLabel(column: RuleColumn): string {
	return ruleSettings[column].description ?? column;
}
