import { z } from 'zod';
import { createOnce } from '../http/create-once';
import { readAnswer } from '../http/read-answer';
import type { Transport } from '../http/types';
import { readCreatedId } from './read-created-id';
import { readPages } from './read-pages';
import { idShape, optionalText } from './shapes';

export interface Department {
	id: string;
	name: string;
	/** Undefined for the account's root. */
	parentId?: string;
}

const departmentShape = z.object({
	departmentId: idShape,
	name: z.string(),
	parentDepartmentId: optionalText,
});

/** All departments (fact sheet 3.1). One that cannot be read stops the list: people could not be placed safely. */
export async function readDepartments(transport: Transport): Promise<Department[]> {
	const rows = await readPages(transport, {
		path: '/departments',
		key: 'departments',
		idKey: 'departmentId',
	});
	const departments = new Map<string, Department>();
	for (const row of rows) {
		const {
			departmentId: id,
			name,
			parentDepartmentId: parentId,
		} = readAnswer(departmentShape, row, {
			system: 'iSpring Learn',
			request: 'GET /departments',
		});
		departments.set(id, { id, name: name.trim(), ...(parentId ? { parentId } : {}) });
	}
	return [...departments.values()];
}

/** Makes a department under its parent, once, and returns its id. */
export async function createDepartment(
	transport: Transport,
	name: string,
	parentId: string,
): Promise<string> {
	const find = async () =>
		(await readDepartments(transport)).find((one) => one.parentId === parentId && one.name === name.trim())
			?.id ?? null;
	return await createOnce({
		create: async () =>
			readCreatedId(
				await transport.request({
					method: 'POST',
					path: '/department',
					body: { name, parentDepartmentId: parentId },
				}),
				'POST /department',
				'departmentId',
			),
		find,
		clock: transport.clock,
		counts: transport.counts,
	});
}
