import { z } from 'zod/v3';
import { createOnce } from '../../http/idempotency/create-once';
import { parseResponse } from '../../http/responses/parse-response';
import type { Transport } from '../../http/types';
import { nameShape } from '../name-shape';
import { readCreatedId } from '../read-created-id';
import { readPages } from '../paging/read-pages';
import { isSameId } from '../same-id';
import { idShape, optionalId, optionalText } from '../shapes';

export interface Department {
	id: string;
	name: string;
	/** Undefined for the account's root. */
	parentId?: string;
	/** The account's own key for it, if it has one. */
	code?: string;
}

/** What is given is changed; an empty code takes it away. */
export interface DepartmentChanges {
	name?: string;
	parentDepartmentId?: string;
	code?: string;
}

/** Nothing in any form for the root. What cannot be read stops the list: a second root would be made up. */
const parentShape = z.preprocess(
	(value) => (typeof value === 'object' && value !== null && Object.keys(value).length === 0 ? null : value),
	z
		.string()
		.nullish()
		.transform((id) => optionalId.parse(id)),
);

const departmentShape = z.object({
	departmentId: idShape,
	name: nameShape,
	parentDepartmentId: parentShape,
	code: optionalText,
});

/**
 * All departments (docs/apis/ispring-learn.md#departments). One that cannot be read stops the list: people could not be
 * placed safely.
 */
export async function readDepartments(transport: Transport): Promise<Department[]> {
	const rows = await readPages(transport, {
		path: '/departments',
		key: 'departments',
		idKey: 'departmentId',
		// The root is always there.
		isStrict: true,
	});
	const departments = new Map<string, Department>();
	for (const row of rows) {
		const {
			departmentId: id,
			name,
			parentDepartmentId: parentId,
			code,
		} = parseResponse(departmentShape, row, {
			system: 'iSpring Learn',
			request: 'GET /departments',
		});
		departments.set(id, {
			id,
			// Nobody's department is called like this, so nobody is put into it by mistake.
			name: name ?? id,
			...(parentId ? { parentId } : {}),
			...(code ? { code } : {}),
		});
	}
	return [...departments.values()];
}

/** Makes a department under its parent, once, and returns its id. */
export async function createDepartment(
	transport: Transport,
	name: string,
	parentId: string,
	code = '',
): Promise<string> {
	const find = async () =>
		(await readDepartments(transport)).find(
			(one) => isSameId(one.parentId ?? '', parentId) && one.name === name.trim(),
		)?.id ?? null;
	return await createOnce({
		create: async () =>
			readCreatedId(
				await transport.request({
					method: 'POST',
					path: '/department',
					body: { name, parentDepartmentId: parentId, ...(code === '' ? {} : { code }) },
				}),
				'POST /department',
				'departmentId',
			),
		find,
		clock: transport.clock,
		counts: transport.counts,
	});
}

/** Changes what is given and nothing else (docs/apis/ispring-learn.md#departments). */
export async function updateDepartment(
	transport: Transport,
	id: string,
	changes: DepartmentChanges,
): Promise<void> {
	const path = `/department/${encodeURIComponent(id)}`;
	await transport.request({
		method: 'POST',
		path,
		body: { ...changes },
		repeatable: true,
		expectsJson: false,
	});
}

/**
 * Deletes a department that holds nobody (docs/apis/ispring-learn.md#departments). What a second deletion is answered
 * with is not documented, so after a lost answer the list tells whether it is gone, as it does after a creation.
 */
export async function deleteDepartment(transport: Transport, id: string): Promise<void> {
	const path = `/department/${encodeURIComponent(id)}`;
	await createOnce<'gone'>({
		create: async () => {
			await transport.request({ method: 'DELETE', path, expectsJson: false });
			return 'gone';
		},
		find: async () =>
			(await readDepartments(transport)).some((one) => one.id.toLowerCase() === id.toLowerCase())
				? null
				: 'gone',
		clock: transport.clock,
		counts: transport.counts,
	});
}
