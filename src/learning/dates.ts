import { DateTime } from 'luxon';

/**
 * The day of an instant in the company's time zone, `yyyy-mm-dd`. A date without a time is that day everywhere.
 *
 * @param text RFC 3339, `yyyy-mm-dd` or `yyyy-mm-dd hh:mm:ss`, the forms that occur (iSpring sheet 1.6)
 * @returns undefined when there is none, or it is no date
 */
export function dayOf(text: string | undefined, timezone: string): string | undefined {
	const trimmed = text?.trim() ?? '';
	if (/^\d{4}-\d{2}-\d{2}$/.test(trimmed)) return DateTime.fromISO(trimmed).toISODate() ?? undefined;
	const iso = DateTime.fromISO(trimmed, { zone: timezone });
	const instant = iso.isValid ? iso : DateTime.fromSQL(trimmed, { zone: timezone });
	return instant.toISODate() ?? undefined;
}
