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
 * All employees in BambooHR, active and inactive: from the employee list; if the API key may not use it, or the list is
 * shorter than it says, from the dataset; if the key may use neither, from a custom report.
 *
 * @param extraFields additional BambooHR fields, as named in the field mapping
 * @throws RefusedError when the API key may use none of them; IncompleteListError when the list is incomplete
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
	// An invalid key gets a 401, too. Requesting the key's owner tells the two apart, before more requests count as failed
	// sign-ins, which lock the key.
	if (listed.error instanceof RefusedError && listed.error.status === 401) await assertTokenWorks(transport);

	const dataset = await settle(readEmployeeDataset(transport, []));
	if (dataset.ok) return await addExtraFields(transport, dataset.value, extraFields);
	// A report has no total, so it cannot show whether an employee is missing from the list.
	if (isIncomplete) {
		throw isAccessDenied(dataset.error) || dataset.error instanceof IncompleteListError
			? listed.error
			: dataset.error;
	}
	if (!isAccessDenied(dataset.error)) throw dataset.error;

	const report = await settle(readEmployeeReport(transport, extraFields));
	if (report.ok) return report.value;
	// The first refusal is the one to fix: the other two sources are only fallbacks.
	throw isAccessDenied(report.error) ? listed.error : report.error;
}

/** Employee 0 is the owner of the API key (docs/apis/bamboohr.md#sign-in). */
async function assertTokenWorks(transport: Transport): Promise<void> {
	await transport.request({ method: 'GET', path: '/api/v1/employees/0', query: { fields: 'firstName' } });
}
