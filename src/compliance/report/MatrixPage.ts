import type { EnrollmentRule } from '../../enrollment/rules/Rule';
import type { Course } from '../../ispring/learning/courses';
import type { Line } from '../plan/Line';
import type { GroupRate, Rate } from '../plan/rates';
import type { Tally } from '../plan/tally';
import type { ComplianceSettings } from '../settings';

/** What the page of a report is made from. */
export interface MatrixPage {
	/** The lines of each person; not used when there are too many people for a row each. */
	rows: ReadonlyArray<readonly Line[]>;
	tally: Pick<Tally, 'cell'>;
	/** The courses that are required, in the order of the rules. */
	courses: readonly Course[];
	/** With the IDs of their courses. */
	rules: readonly EnrollmentRule[];
	settings: Pick<
		ComplianceSettings,
		'requiredFrom' | 'groupBy' | 'expiringDays' | 'validMonths' | 'exemptions'
	>;
	total: Rate;
	groups: readonly GroupRate[];
	/** How many people are in scope, with or without required courses. */
	people: number;
	warnings: readonly string[];
	/** One sentence. */
	message: string;
	/** ISO 8601 with the offset of the workflow's time zone. */
	madeAt: string;
}
