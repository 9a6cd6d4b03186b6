import { z } from 'zod/v3';
import { readAnswer } from '../http/read-answer';
import type { Transport } from '../http/types';

const PATH = '/api/v1/meta/fields';

const fieldsShape = z.array(
	z.object({
		id: z.union([z.string(), z.number()]).transform((id) => String(id).trim()),
		name: z.string().nullish(),
		alias: z.string().nullish(),
		deprecated: z.boolean().nullish(),
	}),
);

/** A field of the account, by what it is asked for and what people see. */
export interface FieldChoice {
	value: string;
	name: string;
}

/** All fields that the key may see (fact sheet 2.10): custom ones without an alias are asked for by their number. */
export async function readFieldChoices(transport: Transport): Promise<FieldChoice[]> {
	const json = await transport.request({ method: 'GET', path: PATH });
	return readAnswer(fieldsShape, json, { system: 'BambooHR', request: `GET ${PATH}` })
		.filter((field) => field.deprecated !== true)
		.map((field) => ({ value: field.alias || field.id, name: field.name?.trim() || field.alias || field.id }))
		.sort((one, other) => one.name.localeCompare(other.name, 'en'));
}
