import { addDays } from '../../enrollment/plan/days';
import type { DayFinder } from '../../learning/plan/day-finder';
import type { ComplianceSettings } from '../settings';

/** What every state is decided by. Days are `yyyy-mm-dd` in the workflow's time zone. */
export interface StateFacts {
	today: string;
	dayOf: DayFinder;
	/** A success that ends on this day or before is `expiring`. */
	expiringUntil: string;
	/** How long a success without a certificate counts; null = for good. */
	validMonths: number | null;
}

export function stateFacts(
	{ today, dayOf }: Pick<StateFacts, 'today' | 'dayOf'>,
	{ expiringDays, validMonths }: Pick<ComplianceSettings, 'expiringDays' | 'validMonths'>,
): StateFacts {
	return { today, dayOf, expiringUntil: addDays(today, expiringDays), validMonths };
}
