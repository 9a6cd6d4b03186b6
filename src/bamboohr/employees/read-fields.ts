import { z } from 'zod/v3';
import { parseResponse } from '../../http/responses/parse-response';
import type { Transport } from '../../http/types';
import { isSubField, toFieldChoices, type FieldChoice } from './field-choices';

const PATH = '/api/v1/meta/fields';

const fieldsShape = z.array(
	z.object({
		id: z.union([z.string(), z.number()]).transform((id) => String(id).trim()),
		name: z.string().nullish(),
		alias: z.string().nullish(),
		type: z.string().nullish().catch(undefined),
		deprecated: z.boolean().nullish(),
	}),
);

/** The fields of the account. */
export interface AccountFields {
	/** The fields to choose from. */
	choices: FieldChoice[];
	/** Whether a field with this alias or number exists, including deprecated ones. */
	has(field: string): boolean;
	/** The number of the field with this alias. */
	numberOf(alias: string): string | undefined;
	/** BambooHR's type, such as `checkbox`, of the field with this alias or number. */
	typeOf(field: string): string | undefined;
}

/** All fields of the account (docs/apis/bamboohr.md#fields-and-lists). */
export async function readAccountFields(transport: Transport): Promise<AccountFields> {
	const json = await transport.request({ method: 'GET', path: PATH });
	const fields = parseResponse(fieldsShape, json, { system: 'BambooHR', request: `GET ${PATH}` });
	const names = new Set(fields.flatMap(({ id, alias }) => [id, ...(alias ? [alias] : [])]));
	return {
		choices: toFieldChoices(fields.filter((field) => field.deprecated !== true)),
		has: (field) => names.has(field),
		numberOf: (wanted) => fields.find(({ id, alias }) => alias === wanted && !isSubField(id))?.id,
		typeOf: (wanted) =>
			fields.find(({ id, alias }) => id === wanted || (alias === wanted && !isSubField(id)))?.type ??
			undefined,
	};
}

/** The fields to choose from; see `readAccountFields`. */
export async function readFieldChoices(transport: Transport): Promise<FieldChoice[]> {
	return (await readAccountFields(transport)).choices;
}
