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
 * Puts a file into an employee's record, once, and tells its id. BambooHR takes the same name twice
 * (docs/apis/bamboohr.md#files), so the new file is the one that was not there before.
 *
 * @param before all that the key saw of this employee's files a moment ago
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
		findCreated: async (isSent) => {
			const all = flattenFiles(await readEmployeeFiles(transport, file.employeeId));
			const added = all.filter(({ id }) => !known.has(id));
			const same = added.filter(
				({ name, categoryId }) => isSameFileName(name, file.name) && categoryId === file.categoryId,
			);
			// After a lost answer a file of another name is somebody else's; otherwise BambooHR may have changed ours.
			return newest(same) ?? (isSent ? newest(added) : null);
		},
	});
}

/** The file of this name in a category; of several the newest. */
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

/** Ids only grow. */
function newest<T extends { id: string }>(files: readonly T[]): T | null {
	return files.reduce<T | null>(
		(best, file) => (best === null || Number(file.id) > Number(best.id) ? file : best),
		null,
	);
}
