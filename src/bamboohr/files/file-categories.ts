import { z } from 'zod/v3';
import { parseResponse } from '../../http/responses/parse-response';
import type { Transport } from '../../http/types';
import { createFileCategory, readEmployeeFiles, type FileCategory } from './employee-files';
import { idShape } from '../shapes';
import { isSameName } from '../../text/normalize-key';

/**
 * The categories of employee files that the key may see. They can only be listed with the files of somebody: of the
 * employee behind the key, and if there is none, or none with a category, of the first one in the employee list.
 */
export async function readFileCategories(transport: Transport): Promise<FileCategory[]> {
	const own = await readOwnEmployeeId(transport);
	const seen = own === null ? [] : await readEmployeeFiles(transport, own);
	if (seen.length > 0) return seen;
	const first = await readFirstEmployeeId(transport);
	return first === null || first === own ? [] : await readEmployeeFiles(transport, first);
}

/**
 * Makes a category. Its id is not in the answer, so the categories are listed again, as the employee has them.
 *
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

/** By name, as people would say that it is the same. */
export function findFileCategory(
	categories: readonly FileCategory[],
	name: string,
): FileCategory | undefined {
	return categories.find((category) => isSameName(category.name, name));
}

/** Null for a key that belongs to no employee: then the answer is 0 (docs/apis/bamboohr.md#sign-in). */
async function readOwnEmployeeId(transport: Transport): Promise<string | null> {
	const json = await transport.request({ method: 'GET', path: '/api/v1/employees/0' });
	const asked = { system: 'BambooHR', request: 'GET /employees/0' } as const;
	const { id } = parseResponse(z.object({ id: idShape }), json, asked);
	return id === '0' ? null : id;
}

async function readFirstEmployeeId(transport: Transport): Promise<string | null> {
	const query = { 'page[limit]': 1 };
	const json = await transport.request({ method: 'GET', path: '/api/v1/employees', query });
	const shape = z.object({ data: z.array(z.object({ employeeId: idShape })) });
	const { data } = parseResponse(shape, json, { system: 'BambooHR', request: 'GET /employees' });
	return data[0]?.employeeId ?? null;
}
