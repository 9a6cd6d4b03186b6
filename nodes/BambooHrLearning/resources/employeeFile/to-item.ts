import type { PlacedFile } from '../../../../src/bamboohr/files/employee-files';

/** Ten fields, and all that BambooHR tells but for what the key may do with the file: there is nothing to simplify. */
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
