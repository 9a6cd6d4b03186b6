import { deleteOnce } from '../../http/idempotency/delete-once';
import type { FetchedFile, Transport } from '../../http/types';

export interface EmployeeFileChanges {
	name?: string;
	categoryId?: string;
	isShared?: boolean;
}

/**
 * Renames, moves or shares a file (docs/apis/bamboohr.md#files). At least one of these must be given: an empty change
 * is refused. BambooHR does not say when it leaves the file in its category for want of rights.
 */
export async function updateEmployeeFile(
	transport: Transport,
	employeeId: string,
	fileId: string,
	{ name, categoryId, isShared }: EmployeeFileChanges,
): Promise<void> {
	await transport.request({
		method: 'POST',
		path: pathOf(employeeId, fileId),
		body: {
			...(name === undefined ? {} : { name }),
			...(categoryId === undefined ? {} : { categoryId: Number(categoryId) }),
			...(isShared === undefined ? {} : { shareWithEmployee: isShared ? 'yes' : 'no' }),
		},
		repeatable: true,
		expectsJson: false,
	});
}

/** Removes a file for good. */
export async function deleteEmployeeFile(
	transport: Transport,
	employeeId: string,
	fileId: string,
): Promise<void> {
	await deleteOnce(transport, pathOf(employeeId, fileId));
}

/** The bytes of a file with its headers, which hold its name and type. */
export async function fetchEmployeeFile(
	transport: Transport,
	employeeId: string,
	fileId: string,
): Promise<FetchedFile> {
	return await transport.fetchFile(pathOf(employeeId, fileId));
}

function pathOf(employeeId: string, fileId: string): string {
	return `/api/v1/employees/${encodeURIComponent(employeeId)}/files/${encodeURIComponent(fileId)}`;
}
