import { z } from 'zod/v3';
import { parseResponse } from '../../http/responses/parse-response';
import type { Transport } from '../../http/types';
import { createFileCategory, readEmployeeFiles, type FileCategory } from './employee-files';
import { idShape } from '../shapes';
import { isSameName } from '../../text/normalize-key';

/**
 * The categories of employee files that the API key can see. They can only be listed with the files of an employee: the
 * owner of the key or, if that has none, the first employee in the list.
 */
export async function readFileCategories(transport: Transport): Promise<FileCategory[]> {
	const own = await readOwnEmployeeId(transport);
	const categories = own === null ? [] : await readEmployeeFiles(transport, own);
	if (categories.length > 0) return categories;
	const first = await readFirstEmployeeId(transport);
	return first === null || first === own ? [] : await readEmployeeFiles(transport, first);
}

/**
 * Creates a category. The response has no ID, so the categories are listed again.
 *
 * @param employeeId lists the categories of this employee
 * @returns the new list
 */
export async function addFileCategory(
	transport: Transport,
	name: string,
	employeeId?: string,
): Promise<FileCategory[]> {
	await createFileCategory(transport, name);
	return employeeId === undefined
		? await readFileCategories(transport)
		: await readEmployeeFiles(transport, employeeId);
}

/** Finds a category by name; see `isSameName`. */
export function findFileCategory(
	categories: readonly FileCategory[],
	name: string,
): FileCategory | undefined {
	return categories.find((category) => isSameName(category.name, name));
}

/** The employee ID of the key's owner; null when the owner is not an employee, for which BambooHR returns 0 (docs/apis/bamboohr.md#sign-in). */
async function readOwnEmployeeId(transport: Transport): Promise<string | null> {
	const json = await transport.request({ method: 'GET', path: '/api/v1/employees/0' });
	const context = { system: 'BambooHR', request: 'GET /employees/0' } as const;
	const { id } = parseResponse(z.object({ id: idShape }), json, context);
	return id === '0' ? null : id;
}

async function readFirstEmployeeId(transport: Transport): Promise<string | null> {
	const query = { 'page[limit]': 1 };
	const json = await transport.request({ method: 'GET', path: '/api/v1/employees', query });
	const shape = z.object({ data: z.array(z.object({ employeeId: idShape })) });
	const { data } = parseResponse(shape, json, { system: 'BambooHR', request: 'GET /employees' });
	return data[0]?.employeeId ?? null;
}
