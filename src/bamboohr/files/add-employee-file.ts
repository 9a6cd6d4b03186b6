import { createAndFind } from '../../http/idempotency/create-and-find';
import type { Transport } from '../../http/types';
import {
	flattenFiles,
	postEmployeeFile,
	readEmployeeFiles,
	type FileCategory,
	type NewEmployeeFile,
	type PlacedFile,
} from './employee-files';

/**
 * Adds a file to an employee's record once and returns it with its ID. BambooHR accepts the same name twice
 * (docs/apis/bamboohr.md#files), so the new file is the one that did not exist before.
 *
 * @param before this employee's files just before, as far as the API key can see them
 * @throws SyncError when the upload fails; UnexpectedResponseError when the new file does not appear in the list
 */
export async function addEmployeeFile(
	transport: Transport,
	file: NewEmployeeFile,
	before: readonly FileCategory[],
): Promise<PlacedFile> {
	const known = new Set(flattenFiles(before).map(({ id }) => id));
	return await createAndFind({
		transport,
		request: 'POST /employees/{id}/files',
		send: async () => await postEmployeeFile(transport, file),
		findCreated: async (isAccepted) => {
			const all = flattenFiles(await readEmployeeFiles(transport, file.employeeId));
			const added = all.filter(({ id }) => !known.has(id));
			const same = added.filter(
				({ name, categoryId }) => isSameFileName(name, file.name) && categoryId === file.categoryId,
			);
			// After a lost response a file with another name is not ours; after a success BambooHR may have renamed it.
			return newest(same) ?? (isAccepted ? newest(added) : null);
		},
	});
}

/** The file with this name in a category, the newest if there are several. */
export function findFile(
	categories: readonly FileCategory[],
	categoryId: string,
	name: string,
): PlacedFile | undefined {
	const files = flattenFiles(categories).filter((file) => file.categoryId === categoryId);
	return newest(files.filter((file) => isSameFileName(file.name, name))) ?? undefined;
}

function isSameFileName(one: string, other: string): boolean {
	return one.normalize('NFC').trim() === other.normalize('NFC').trim();
}

/** The newest file; IDs only increase. */
function newest<T extends { id: string }>(files: readonly T[]): T | null {
	return files.reduce<T | null>(
		(best, file) => (best === null || Number(file.id) > Number(best.id) ? file : best),
		null,
	);
}
