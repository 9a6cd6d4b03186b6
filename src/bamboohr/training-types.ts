import { z } from 'zod';
import { NoIdError } from '../errors';
import { createOnce } from '../http/create-once';
import { readAnswer } from '../http/read-answer';
import type { Transport } from '../http/types';
import { idShape, mapOf, textShape } from './training-shapes';

const PATH = '/api/v1/training/type';
const CATEGORY_PATH = '/api/v1/training/category';

export interface TrainingType {
	id: string;
	name: string;
	description: string;
}

export interface NewTrainingType {
	name: string;
	description: string;
	linkUrl?: string;
	categoryId?: string;
}

const typeShape = z.object({ id: idShape, name: textShape, description: textShape });
const categoryShape = z.object({ id: idShape, name: textShape });

/** All training types (fact sheet 3.1). */
export async function readTrainingTypes(transport: Transport): Promise<TrainingType[]> {
	const json = await transport.request({ method: 'GET', path: PATH });
	return readAnswer(mapOf(typeShape), json, { system: 'BambooHR', request: `GET ${PATH}` });
}

/**
 * Makes a training type, once, and returns its id.
 *
 * @param isIt tells the type among all after an answer was lost
 */
export async function createTrainingType(
	transport: Transport,
	{ name, description, linkUrl, categoryId }: NewTrainingType,
	isIt: (type: TrainingType) => boolean,
): Promise<string> {
	return await createOnce({
		create: async () =>
			readId(
				await transport.request({
					method: 'POST',
					path: PATH,
					body: {
						name,
						description,
						renewable: false,
						required: false,
						allowEmployeesToMarkComplete: false,
						...(linkUrl ? { linkUrl } : {}),
						...(categoryId ? { category: { id: Number(categoryId) } } : {}),
					},
				}),
				PATH,
			),
		find: async () => (await readTrainingTypes(transport)).find(isIt)?.id ?? null,
		clock: transport.clock,
		counts: transport.counts,
	});
}

/** Changes what is given and nothing else (fact sheet 3.1: a partial update). */
export async function updateTrainingType(
	transport: Transport,
	typeId: string,
	changes: { name?: string; description?: string },
): Promise<void> {
	await transport.request({
		method: 'PUT',
		path: `${PATH}/${encodeURIComponent(typeId)}`,
		body: changes,
		repeatable: true,
		expectsJson: false,
	});
}

/** The id of the training category of this name, which is made when there is none. */
export async function ensureTrainingCategory(transport: Transport, name: string): Promise<string> {
	const find = async () => {
		const json = await transport.request({ method: 'GET', path: CATEGORY_PATH });
		const asked = { system: 'BambooHR', request: `GET ${CATEGORY_PATH}` } as const;
		const categories = readAnswer(mapOf(categoryShape), json, asked);
		const wanted = name.trim().toLowerCase();
		return categories.find((category) => category.name.trim().toLowerCase() === wanted)?.id ?? null;
	};
	return (
		(await find()) ??
		(await createOnce({
			create: async () =>
				readId(
					await transport.request({ method: 'POST', path: CATEGORY_PATH, body: { name } }),
					CATEGORY_PATH,
				),
			find,
			clock: transport.clock,
			counts: transport.counts,
		}))
	);
}

function readId(json: unknown, path: string): string {
	const made = z.object({ id: idShape }).safeParse(json);
	if (made.success) return made.data.id;
	throw new NoIdError('BambooHR', `POST ${path}`, 'id');
}
