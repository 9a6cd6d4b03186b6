import type { PlacedFile } from '../../../../src/bamboohr/files/employee-files';

/** The output for a file. It contains everything except the permissions of the API key, so there is no Simplify. */
export function toItem(employeeId: string, file: PlacedFile) {
	return {
		fileId: file.id,
		employeeId,
		fileName: file.name,
		originalFileName: file.originalFileName || null,
		categoryId: file.categoryId,
		categoryName: file.categoryName,
		fileSize: file.size,
		createdAt: file.createdAt,
		createdBy: file.createdBy || null,
		sharedWithEmployee: file.isShared,
	};
}
