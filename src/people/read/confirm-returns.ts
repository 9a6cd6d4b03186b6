import { DateTime } from 'luxon';
import { readApprovedTimeOff, seesTimeOff } from '../../bamboohr/time-off/time-off-requests';
import { readWhosOut } from '../../bamboohr/time-off/whos-out';
import type { Transport } from '../../http/types';
import { plural } from '../../run/words';
import type { Absences } from '../plan/absences';
import { attempt } from './attempt';

/** A key that may see time off has seen some in this time. */
const DAYS_BACK = 365;

/**
 * Checks whether employees are back whom BambooHR's list of time off lacks although their work leave has not reached its
 * last day. The list leaves out, without a word, what the API key may not see; the company's calendar, which has no kinds of
 * absence, shows everybody.
 *
 * - Who is out by the calendar, and has no request that the key sees, may still be on leave: then nothing is known of them.
 * - Without the calendar, a key that sees any request is believed.
 *
 * @param employeeIds the employees who would be back
 * @param today in the workflow's time zone, `yyyy-mm-dd`
 */
export async function confirmReturns(
	bambooHr: Transport,
	absences: Absences,
	employeeIds: readonly string[],
	today: string,
): Promise<Absences> {
	const doubtful = await findDoubtful(bambooHr, absences, employeeIds, today);
	if (doubtful.length === 0) return absences;
	return {
		...absences,
		unknown: new Set([...absences.unknown, ...doubtful]),
		warnings: [
			...absences.warnings,
			`The work leave of ${plural(doubtful.length, 'employee')} was not ended, because the BambooHR API key may not see their time off. Give the key's user permission to view the time off of all employees under BambooHR > Settings > Access Levels, or end the leave in iSpring Learn.`,
		],
	};
}

async function findDoubtful(
	bambooHr: Transport,
	{ onLeave }: Absences,
	employeeIds: readonly string[],
	today: string,
): Promise<readonly string[]> {
	const calendar = await attempt(readWhosOut(bambooHr, today));
	if (!calendar.ok) {
		if (onLeave.size > 0) return [];
		const from = DateTime.fromISO(today).minus({ days: DAYS_BACK }).toISODate() ?? today;
		const sees = await attempt(seesTimeOff(bambooHr, { from, to: today }));
		return sees.ok && sees.value ? [] : employeeIds;
	}
	const out = employeeIds.filter((id) => calendar.value.has(id));
	if (out.length === 0) return [];
	const seen = await attempt(readApprovedTimeOff(bambooHr, { from: today, to: today }));
	if (!seen.ok) return out;
	const explained = new Set(seen.value.requests.map(({ employeeId }) => employeeId));
	return out.filter((id) => !explained.has(id));
}
