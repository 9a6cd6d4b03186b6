import { DateTime } from 'luxon';
import { z } from 'zod/v3';
import { RefusedError } from '../../errors';
import { createOnce } from '../../http/idempotency/create-once';
import { multipart } from '../../http/requests/multipart';
import { parseResponse } from '../../http/responses/parse-response';
import { settle } from '../../http/settle';
import type { Transport } from '../../http/types';
import { idShape, listOrMapOf, textShape } from '../shapes';

/** BambooHR takes no larger file (docs/apis/bamboohr.md#files). */
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
		 * ISO 8601, UTC; null when it is not told. Here the offset comes without a colon (docs/apis/bamboohr.md#files).
		 */
		createdAt: DateTime.fromISO(dateCreated, { zone: 'utc' }).toISO({ suppressMilliseconds: true }),
		createdBy,
		/** Whether the employee may see it. */
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

/** A file and where it is. */
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
 * The files of an employee by category, as far as the key may see them; also the only way to list categories
 * (docs/apis/bamboohr.md#files). Empty when there is no category that the key may see: that answers 404.
 */
export async function readEmployeeFiles(transport: Transport, employeeId: string): Promise<FileCategory[]> {
	const path = `/api/v1/employees/${encodeURIComponent(employeeId)}/files/view`;
	const answer = await settle(transport.request({ method: 'GET', path }));
	if (!answer.ok) {
		if (answer.error instanceof RefusedError && answer.error.status === 404) return [];
		throw answer.error;
	}
	const asked = { system: 'BambooHR', request: 'GET /employees/{id}/files/view' } as const;
	return parseResponse(viewShape, answer.value, asked).categories;
}

/** Makes a category of employee files. Its id is not in the answer: list again. One that exists is no failure. */
export async function createFileCategory(transport: Transport, name: string): Promise<void> {
	const answer = await settle(
		transport.request({
			method: 'POST',
			path: '/api/v1/employees/files/categories',
			body: [name],
			// A second one of the same name is refused, so asking twice does no harm.
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
	/** Whether the employee may see it. */
	isShared: boolean;
}

/**
 * Puts a file into an employee's record, once (docs/apis/bamboohr.md#files: the same name twice makes two files).
 *
 * @param isMatch tells the file among all of the employee after an answer was lost, by its name
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

/** Sends a file, without a look at what became of it: for a client that looks itself. */
export async function postEmployeeFile(
	transport: Transport,
	{ employeeId, categoryId, name, contentType, bytes, isShared }: NewEmployeeFile,
): Promise<void> {
	const form = multipart(
		{ fileName: name, category: categoryId, share: isShared ? 'yes' : 'no' },
		{ contentType, bytes, name },
	);
	const path = `/api/v1/employees/${encodeURIComponent(employeeId)}/files`;
	await transport.request({ method: 'POST', path, form, expectsJson: false });
}
