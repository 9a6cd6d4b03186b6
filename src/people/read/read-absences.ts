import { DateTime } from 'luxon';
import { isAccessDenied } from '../../bamboohr/is-access-denied';
import { readApprovedTimeOff } from '../../bamboohr/time-off/time-off-requests';
import { readTimeOffTypes, type TimeOffTypes } from '../../bamboohr/time-off/time-off-types';
import { SyncError } from '../../errors';
import type { Transport } from '../../http/types';
import { absencesToday, unknownAbsences, type Absences } from '../plan/absences';
import { attempt } from './attempt';
import { PEOPLE_SETTING_NAMES as NAMES, type PeopleSettings } from '../settings';

/** Requests that begin within these days may continue a leave of today. */
const DAYS_AHEAD = 30;

const GRANT =
	"Give the API key's user permission to view the time off of all employees under BambooHR > Settings > Access Levels";

/**
 * Reads who is on leave today. A run does not depend on it: where it cannot be read, a warning says so, and work leave stays
 * as it is.
 *
 * @param today in the workflow's time zone, `yyyy-mm-dd`
 * @returns undefined when the settings leave work leave alone
 */
export async function readAbsences(
	bambooHr: Transport,
	{ workLeaveFrom }: Pick<PeopleSettings, 'workLeaveFrom'>,
	today: string,
): Promise<Absences | undefined> {
	if (workLeaveFrom.length === 0) return undefined;
	const to = DateTime.fromISO(today).plus({ days: DAYS_AHEAD }).toISODate() ?? today;
	const [list, types] = await Promise.all([
		attempt(readApprovedTimeOff(bambooHr, { from: today, to, types: workLeaveFrom })),
		attempt(readTimeOffTypes(bambooHr)),
	]);
	if (!list.ok) return unknownAbsences(whyUnknown(list.error));
	// The types only help to understand the list.
	const known = types.ok ? types.value : undefined;
	const absences = absencesToday(list.value, today, known?.hoursOfDay ?? new Map());
	return withUnknownTypes(absences, workLeaveFrom, known);
}

function whyUnknown(error: unknown): string {
	if (isAccessDenied(error))
		return `The BambooHR API key cannot see time off, so work leave in iSpring Learn was left as it is. ${GRANT}, or remove ${NAMES.workLeaveFrom}.`;
	const why = error instanceof SyncError ? ` (${error.message})` : '';
	return `BambooHR did not return the list of time off${why}, so work leave in iSpring Learn was left as it is. The next full run sets and ends it.`;
}

/** Requests of a type that does not exist would be missing without a word. */
function withUnknownTypes(
	absences: Absences,
	wanted: readonly string[],
	known: TimeOffTypes | undefined,
): Absences {
	const unknown = wanted.filter((id) => known?.types.every((type) => type.id !== id));
	if (unknown.length === 0) return absences;
	const label = unknown.length === 1 ? 'ID' : 'IDs';
	return {
		...absences,
		mayEnd: false,
		warnings: [
			...absences.warnings,
			`${NAMES.workLeaveFrom}: BambooHR has no active time-off type with the ${label} ${unknown.join(', ')}. Choose the types from the list again; until then, work leave is set but not ended.`,
		],
	};
}
