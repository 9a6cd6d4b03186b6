import { readEmployeeFiles, type FileCategory } from '../../../../src/bamboohr/files/employee-files';
import { findFileCategory } from '../../../../src/bamboohr/files/file-categories';
import type { Transport } from '../../../../src/http/types';
import type { Parameters } from '../../../shared/items/Parameters';
import { fileCategoryLocator } from '../../shared/locators';
import { unknownEmployee } from '../../shared/unknown-ids';
import { categoryNameProperty } from './properties';

/**
 * The file categories of an employee with their files. Empty if the API key may see none of them.
 *
 * @throws ParameterError if the employee does not exist
 */
export async function readCategories(transport: Transport, employeeId: string): Promise<FileCategory[]> {
	const categories = await readEmployeeFiles(transport, employeeId);
	// BambooHR answers an unknown employee with an empty list as well (docs/apis/bamboohr.md#files).
	const unknown = categories.length > 0 ? undefined : await unknownEmployee(transport, employeeId);
	if (unknown) throw unknown;
	return categories;
}

/**
 * The category in a collection, by ID or by name; both '' if there is none.
 *
 * @throws ParameterError if both are given
 */
export function readCategory(collection: Parameters): { id: string; name: string } {
	const id = collection.bambooHrId(fileCategoryLocator);
	const name = collection.text(categoryNameProperty);
	if (id === '' || name === '') return { id, name };
	const what = `it cannot be combined with ${fileCategoryLocator.displayName}.`;
	return collection.refuse(categoryNameProperty, what, 'Remove one of the two.');
}

/**
 * The category with this ID or this name.
 *
 * @throws ParameterError if there is none
 */
export function findCategory(
	parameters: Parameters,
	categories: readonly FileCategory[],
	{ id, name }: { id: string; name: string },
): FileCategory {
	const found =
		id === '' ? findFileCategory(categories, name) : categories.find((category) => category.id === id);
	if (found) return found;
	const names = categories.map((category) => `"${category.name}"`).join(', ');
	const hint = names
		? `Choose one of these: ${names}.`
		: "The API key cannot see any category of this employee's files. Give the API key's user permission to view one.";
	return id === ''
		? parameters.refuse(categoryNameProperty, `this employee has no file category "${name}".`, hint)
		: parameters.refuse(fileCategoryLocator, `this employee has no file category with the ID ${id}.`, hint);
}
