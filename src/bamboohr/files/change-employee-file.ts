import { deleteOnce } from '../../http/idempotency/delete-once';
import type { FetchedFile, Transport } from '../../http/types';

export interface EmployeeFileChanges {
	name?: string;
	categoryId?: string;
	isShared?: boolean;
}

/**
 * Renames, moves or shares a file (docs/apis/bamboohr.md#files). At least one change must be given: an empty one is refused.
 * BambooHR silently leaves the file in its category when permissions are missing.
 */
export async function updateEmployeeFile(
	transport: Transport,
	employeeId: string,
	fileId: string,
	{ name, categoryId, isShared }: EmployeeFileChanges,
): Promise<void> {
	await transport.request({
		method: 'POST',
		path: filePath(employeeId, fileId),
		body: {
			...(name === undefined ? {} : { name }),
			...(categoryId === undefined ? {} : { categoryId: Number(categoryId) }),
			...(isShared === undefined ? {} : { shareWithEmployee: isShared ? 'yes' : 'no' }),
		},
		repeatable: true,
		expectsJson: false,
	});
}

/** Deletes a file permanently. */
export async function deleteEmployeeFile(
	transport: Transport,
	employeeId: string,
	fileId: string,
): Promise<void> {
	await deleteOnce(transport, filePath(employeeId, fileId));
}

/** Downloads a file with its headers, which contain its name and type. */
export async function fetchEmployeeFile(
	transport: Transport,
	employeeId: string,
	fileId: string,
): Promise<FetchedFile> {
	return await transport.fetchFile(filePath(employeeId, fileId));
}

function filePath(employeeId: string, fileId: string): string {
	return `/api/v1/employees/${encodeURIComponent(employeeId)}/files/${encodeURIComponent(fileId)}`;
}
