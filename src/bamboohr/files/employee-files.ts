import { DateTime } from 'luxon';
import { z } from 'zod/v3';
import { RefusedError } from '../../errors';
import { createOnce } from '../../http/idempotency/create-once';
import { multipart } from '../../http/requests/multipart';
import { parseResponse } from '../../http/responses/parse-response';
import { settle } from '../../http/settle';
import type { Transport } from '../../http/types';
import { idShape, listOrMapOf, textShape } from '../shapes';

/** BambooHR does not accept larger files (docs/apis/bamboohr.md#files). */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

const fileShape = z
	.object({
		id: idShape,
		name: textShape,
		originalFileName: textShape,
		size: z.coerce.number().nullish().catch(null),
		dateCreated: textShape,
		createdBy: textShape,
		shareWithEmployee: textShape,
	})
	.transform(({ id, name, originalFileName, size, dateCreated, createdBy, shareWithEmployee }) => ({
		id,
		name,
		originalFileName,
		/** Bytes. */
		size: size ?? null,
		/**
		 * ISO 8601 in UTC; null when missing. In the response the offset has no colon (docs/apis/bamboohr.md#files).
		 */
		createdAt: DateTime.fromISO(dateCreated, { zone: 'utc' }).toISO({ suppressMilliseconds: true }),
		createdBy,
		/** Whether the employee can see it. */
		isShared: shareWithEmployee.toLowerCase() === 'yes',
	}));
const viewShape = z.object({
	categories: listOrMapOf(
		z.object({
			id: idShape,
			name: textShape,
			files: listOrMapOf(fileShape)
				.nullish()
				.transform((files) => files ?? []),
		}),
	),
});

export type EmployeeFile = z.output<typeof fileShape>;

export interface FileCategory {
	id: string;
	name: string;
	files: EmployeeFile[];
}

/** A file with its category. */
export interface PlacedFile extends EmployeeFile {
	categoryId: string;
	categoryName: string;
}

/** The files of all categories, in their order. */
export function flattenFiles(categories: readonly FileCategory[]): PlacedFile[] {
	return categories.flatMap(({ id, name, files }) =>
		files.map((file) => ({ ...file, categoryId: id, categoryName: name })),
	);
}

/**
 * The files of an employee by category, as far as the API key can see them; also the only way to list categories
 * (docs/apis/bamboohr.md#files). Empty when the key can see no category, for which BambooHR returns 404.
 */
export async function readEmployeeFiles(transport: Transport, employeeId: string): Promise<FileCategory[]> {
	const path = `/api/v1/employees/${encodeURIComponent(employeeId)}/files/view`;
	const answer = await settle(transport.request({ method: 'GET', path }));
	if (!answer.ok) {
		if (answer.error instanceof RefusedError && answer.error.status === 404) return [];
		throw answer.error;
	}
	const context = { system: 'BambooHR', request: 'GET /employees/{id}/files/view' } as const;
	return parseResponse(viewShape, answer.value, context).categories;
}

/** Creates a category of employee files. The response has no ID, so list the categories again. Succeeds if it exists. */
export async function createFileCategory(transport: Transport, name: string): Promise<void> {
	const answer = await settle(
		transport.request({
			method: 'POST',
			path: '/api/v1/employees/files/categories',
			body: [name],
			// A second category with the same name is refused, so retrying does no harm.
			repeatable: true,
			expectsJson: false,
		}),
	);
	if (answer.ok) return;
	const exists = answer.error instanceof RefusedError && [400, 409].includes(answer.error.status);
	if (!exists) throw answer.error;
}

export interface NewEmployeeFile {
	employeeId: string;
	categoryId: string;
	/** The name that people see, with its extension. */
	name: string;
	contentType: string;
	bytes: Uint8Array;
	/** Whether the employee can see it. */
	isShared: boolean;
}

/**
 * Adds a file to an employee's record once (docs/apis/bamboohr.md#files: the same name twice makes two files).
 *
 * @param isMatch recognizes the file by name after a lost response
 */
export async function uploadEmployeeFile(
	transport: Transport,
	file: NewEmployeeFile,
	isMatch: (name: string) => boolean,
): Promise<void> {
	await createOnce({
		create: async () => {
			await postEmployeeFile(transport, file);
			return true;
		},
		find: async () => {
			const files = flattenFiles(await readEmployeeFiles(transport, file.employeeId));
			return files.some(({ name }) => isMatch(name)) ? true : null;
		},
		clock: transport.clock,
		counts: transport.counts,
	});
}

/** Sends a file without looking it up after a lost response: the caller does that. */
export async function postEmployeeFile(
	transport: Transport,
	{ employeeId, categoryId, name, contentType, bytes, isShared }: NewEmployeeFile,
): Promise<void> {
	const form = await multipart(
		{ fileName: name, category: categoryId, share: isShared ? 'yes' : 'no' },
		{ contentType, bytes, name },
	);
	const path = `/api/v1/employees/${encodeURIComponent(employeeId)}/files`;
	await transport.request({ method: 'POST', path, form, expectsJson: false });
}
