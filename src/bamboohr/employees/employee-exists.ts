import { RefusedError } from '../../errors';
import { settle } from '../../http/settle';
import type { Transport } from '../../http/types';

/** Whether an employee exists. False only after a 404: an employee hidden from the API key exists, too. */
export async function employeeExists(transport: Transport, employeeId: string): Promise<boolean> {
	const path = `/api/v1/employees/${encodeURIComponent(employeeId)}`;
	const answer = await settle(transport.request({ method: 'GET', path, query: { fields: 'status' } }));
	return answer.ok || !(answer.error instanceof RefusedError) || answer.error.status !== 404;
}
