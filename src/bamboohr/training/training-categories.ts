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

/** The category that people would take for this one: case and blanks at the ends do not count. */
export function categoryNamed(
	categories: readonly TrainingCategory[],
	name: string,
): TrainingCategory | undefined {
	return categories.find((category) => isSameName(category.name, name));
}

/** Makes a training category, once. BambooHR answers 409 when there is one of this name. */
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

/** The id of the training category of this name, which is made when there is none. */
export async function ensureTrainingCategory(transport: Transport, name: string): Promise<string> {
	const existing = categoryNamed(await readTrainingCategories(transport), name);
	return (existing ?? (await createTrainingCategory(transport, name))).id;
}

export async function renameTrainingCategory(
	transport: Transport,
	categoryId: string,
	name: string,
): Promise<TrainingCategory> {
	const path = pathOf(categoryId);
	const json = await transport.request({ method: 'PUT', path, body: { name }, repeatable: true });
	// Some of BambooHR's successes are empty (docs/apis/bamboohr.md#errors): then it is as it was sent.
	return parseResponse(categoryShape, json ?? { id: categoryId, name }, {
		system: 'BambooHR',
		request: `PUT ${PATH}/{id}`,
		mayHaveActed: true,
	});
}

/** Deletes a training category for good. */
export async function deleteTrainingCategory(transport: Transport, categoryId: string): Promise<void> {
	await deleteOnce(transport, pathOf(categoryId));
}

const pathOf = (categoryId: string) => `${PATH}/${encodeURIComponent(categoryId)}`;
