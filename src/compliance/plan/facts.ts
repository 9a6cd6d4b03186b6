import type { ComplianceSettings } from '../settings';
import { dayFinder, type DayFinder } from './day-finder';

/** What every state is decided by. */
export interface StateFacts {
	/** `yyyy-mm-dd` in the workflow's time zone. */
	today: string;
	dayOf: DayFinder;
	/** A success that ends within so many days is `expiring`. */
	expiringDays: number;
	/** How long a success without a certificate counts; null = for good. */
	validMonths: number | null;
}

export function stateFacts(
	{ today, timezone }: { today: string; timezone: string },
	{ expiringDays, validMonths }: Pick<ComplianceSettings, 'expiringDays' | 'validMonths'>,
): StateFacts {
	return { today, dayOf: dayFinder(timezone), expiringDays, validMonths };
}
