import { z } from 'zod/v3';
import { createOnce } from '../../http/idempotency/create-once';
import { deleteOnce } from '../../http/idempotency/delete-once';
import { parseResponse } from '../../http/responses/parse-response';
import type { Transport } from '../../http/types';
import { idShape, listOrMapOf, parseCreated, textShape } from '../shapes';
import { isSameName } from '../../text/normalize-key';

const PATH = '/api/v1/training/category';

export interface TrainingCategory {
	id: string;
	name: string;
}

const categoryShape = z.object({ id: idShape, name: textShape });

/** All training categories (docs/apis/bamboohr.md#training-categories). */
export async function readTrainingCategories(transport: Transport): Promise<TrainingCategory[]> {
	const json = await transport.request({ method: 'GET', path: PATH });
	return parseResponse(listOrMapOf(categoryShape), json, { system: 'BambooHR', request: `GET ${PATH}` });
}

/** Finds a category by name; see `isSameName`. */
export function categoryNamed(
	categories: readonly TrainingCategory[],
	name: string,
): TrainingCategory | undefined {
	return categories.find((category) => isSameName(category.name, name));
}

/** Creates a training category once. BambooHR returns 409 when one with this name exists. */
export async function createTrainingCategory(transport: Transport, name: string): Promise<TrainingCategory> {
	return await createOnce({
		create: async () => {
			const json = await transport.request({ method: 'POST', path: PATH, body: { name } });
			return parseCreated(categoryShape, json, `POST ${PATH}`);
		},
		find: async () => categoryNamed(await readTrainingCategories(transport), name) ?? null,
		clock: transport.clock,
		counts: transport.counts,
	});
}

/** The ID of the training category with this name, which is created if needed. */
export async function ensureTrainingCategory(transport: Transport, name: string): Promise<string> {
	const existing = categoryNamed(await readTrainingCategories(transport), name);
	return (existing ?? (await createTrainingCategory(transport, name))).id;
}

/** Renames a training category and returns it. */
export async function renameTrainingCategory(
	transport: Transport,
	categoryId: string,
	name: string,
): Promise<TrainingCategory> {
	const path = categoryPath(categoryId);
	const json = await transport.request({ method: 'PUT', path, body: { name }, repeatable: true });
	// Some successful responses are empty (docs/apis/bamboohr.md#errors): then it has the name that was sent.
	return parseResponse(categoryShape, json ?? { id: categoryId, name }, {
		system: 'BambooHR',
		request: `PUT ${PATH}/{id}`,
		mayHaveActed: true,
	});
}

/** Deletes a training category permanently. */
export async function deleteTrainingCategory(transport: Transport, categoryId: string): Promise<void> {
	await deleteOnce(transport, categoryPath(categoryId));
}

const categoryPath = (categoryId: string) => `${PATH}/${encodeURIComponent(categoryId)}`;
