import { readEmployeeFiles, type FileCategory } from '../../../../src/bamboohr/files/employee-files';
import { findFileCategory } from '../../../../src/bamboohr/files/file-categories';
import type { Transport } from '../../../../src/http/types';
import type { Parameters } from '../../../shared/items/Parameters';
import { fileCategoryLocator } from '../../shared/locators';
import { unknownEmployee } from '../../shared/unknown-employee';
import { categoryNameProperty } from './properties';

/**
 * The files of an employee by category. Empty when the key may see no category of theirs.
 *
 * @throws ParameterError when there is no such employee
 */
export async function readCategories(transport: Transport, employeeId: string): Promise<FileCategory[]> {
	const categories = await readEmployeeFiles(transport, employeeId);
	// That there is no employee and that there is no category are answered alike (docs/apis/bamboohr.md#files).
	const unknown = categories.length > 0 ? undefined : await unknownEmployee(transport, employeeId);
	if (unknown) throw unknown;
	return categories;
}

/** What a collection says about the category, each '' when it says nothing. */
export function readCategory(collection: Parameters): { id: string; name: string } {
	const id = collection.bambooHrId(fileCategoryLocator);
	const name = collection.text(categoryNameProperty);
	if (id === '' || name === '') return { id, name };
	const what = `it is given together with ${fileCategoryLocator.displayName}.`;
	return collection.refuse(categoryNameProperty, what, 'Take one of the two away.');
}

/** The category of this id, or of this name, refused with the name of the parameter when there is none. */
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
		: "The key sees no category of this employee's files. Give the access level of its user the right to see one.";
	return id === ''
		? parameters.refuse(categoryNameProperty, `the files of this employee have no category "${name}".`, hint)
		: parameters.refuse(
				fileCategoryLocator,
				`the files of this employee have no category with the ID ${id}.`,
				hint,
			);
}
