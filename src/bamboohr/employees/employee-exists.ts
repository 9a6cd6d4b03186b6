import { RefusedError } from '../../errors';
import { settle } from '../../http/settle';
import type { Transport } from '../../http/types';

/** False only if BambooHR says so: whoever the key may not see exists all the same. */
export async function employeeExists(transport: Transport, employeeId: string): Promise<boolean> {
	const path = `/api/v1/employees/${encodeURIComponent(employeeId)}`;
	const answer = await settle(transport.request({ method: 'GET', path, query: { fields: 'status' } }));
	return answer.ok || !(answer.error instanceof RefusedError) || answer.error.status !== 404;
}
