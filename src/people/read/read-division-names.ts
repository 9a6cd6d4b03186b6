import { readCompanyList } from '../../bamboohr/employees/read-lists';
import { SyncError } from '../../errors';
import { settle } from '../../http/settle';
import type { Transport } from '../../http/types';

/**
 * The names of all divisions, including those that nobody is in any more.
 *
 * @returns nothing when the credential may not see them: then the divisions of the employees have to do
 */
export async function readDivisionNames(bambooHr: Transport): Promise<string[]> {
	const listed = await settle(readCompanyList(bambooHr, 'division'));
	if (listed.ok) return listed.value.map(({ name }) => name);
	if (listed.error instanceof SyncError) return [];
	throw listed.error;
}
