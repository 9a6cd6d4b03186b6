import { DateTime } from 'luxon';
import { readChangedEmployees, type ChangedEmployees } from '../../bamboohr/employees/read-changed';
import { RefusedError } from '../../errors';
import { settle } from '../../http/settle';
import type { Transport } from '../../http/types';

/** BambooHR's clock may differ from ours, and whether `since` is inclusive is not documented, so ask from earlier on. */
const OVERLAP_MINUTES = 10;

/** Undefined when the API key cannot ask for changes: then the run is a full one. */
export async function readChanges(bambooHr: Transport, since: string): Promise<ChangedEmployees | undefined> {
	const from = DateTime.fromISO(since).minus({ minutes: OVERLAP_MINUTES }).toUTC();
	const answer = await settle(
		readChangedEmployees(bambooHr, from.toISO({ suppressMilliseconds: true }) ?? since),
	);
	if (answer.ok) return answer.value;
	if (answer.error instanceof RefusedError && [403, 404].includes(answer.error.status)) return undefined;
	throw answer.error;
}
