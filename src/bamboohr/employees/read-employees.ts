import { IncompleteListError, RefusedError } from '../../errors';
import { settle } from '../../http/settle';
import type { Transport } from '../../http/types';
import { addExtraFields } from './add-extra-fields';
import type { EmployeeList } from './Employee';
import { isAccessDenied } from '../is-access-denied';
import { readEmployeeDataset } from './read-dataset';
import { readEmployeeList } from './read-list';
import { readEmployeeReport } from './read-report';

/**
 * Everybody in BambooHR, active and inactive: from the employee list; where that is closed to the key, or has fewer
 * people than it says there are, from the dataset; where both are closed, from a custom report.
 *
 * @param extraFields BambooHR fields beyond the known ones, as the field mapping names them
 */
export async function readEmployees(
	transport: Transport,
	extraFields: readonly string[],
): Promise<EmployeeList> {
	const listed = await settle(readEmployeeList(transport, extraFields));
	if (listed.ok) {
		const { missing, ...list } = listed.value;
		return await addExtraFields(transport, list, missing);
	}
	const isIncomplete = listed.error instanceof IncompleteListError;
	if (!isIncomplete && !isAccessDenied(listed.error)) throw listed.error;
	// 401 is also what a wrong key gets. Asking once who owns the key tells the two apart before more calls count
	// as failed sign-ins, which lock the key.
	if (listed.error instanceof RefusedError && listed.error.status === 401) await assertTokenWorks(transport);

	const dataset = await settle(readEmployeeDataset(transport, []));
	if (dataset.ok) return await addExtraFields(transport, dataset.value, extraFields);
	// A report does not say how many people there are, so it cannot settle whether somebody is missing from the list.
	if (isIncomplete) {
		throw isAccessDenied(dataset.error) || dataset.error instanceof IncompleteListError
			? listed.error
			: dataset.error;
	}
	if (!isAccessDenied(dataset.error)) throw dataset.error;

	const report = await settle(readEmployeeReport(transport, extraFields));
	if (report.ok) return report.value;
	// The first refusal is the one to mend: the other two ways exist only for those who cannot have it.
	throw isAccessDenied(report.error) ? listed.error : report.error;
}

/** Employee 0 is whoever owns the key (docs/apis/bamboohr.md#sign-in). */
async function assertTokenWorks(transport: Transport): Promise<void> {
	await transport.request({ method: 'GET', path: '/api/v1/employees/0', query: { fields: 'firstName' } });
}
