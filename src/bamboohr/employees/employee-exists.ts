import { RefusedError, SyncError } from '../../errors';
import { settle } from '../../http/settle';
import type { Transport } from '../../http/types';

/**
 * Asks BambooHR whether it has an employee. Only "404" means that it does not: whoever the key may not see exists all the
 * same.
 *
 * @param employeeId BambooHR's internal ID
 * @returns `unknown` when BambooHR does not answer, or refuses for another reason
 */
export async function findEmployeePresence(
	transport: Transport,
	employeeId: string,
): Promise<'exists' | 'gone' | 'unknown'> {
	const path = `/api/v1/employees/${encodeURIComponent(employeeId)}`;
	const answer = await settle(transport.request({ method: 'GET', path, query: { fields: 'status' } }));
	if (answer.ok) return 'exists';
	if (!(answer.error instanceof SyncError)) throw answer.error;
	return answer.error instanceof RefusedError && answer.error.status === 404 ? 'gone' : 'unknown';
}

/** False only if BambooHR says so; see `findEmployeePresence`. */
export async function employeeExists(transport: Transport, employeeId: string): Promise<boolean> {
	return (await findEmployeePresence(transport, employeeId)) !== 'gone';
}
