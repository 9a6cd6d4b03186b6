import { z } from 'zod/v3';
import { parseResponse } from '../../http/responses/parse-response';
import type { Transport } from '../../http/types';
import { extractRows } from '../paging/extract-rows';
import { booleanShape, optionalText } from '../shapes';

/** A user profile field of the account. */
export interface ProfileField {
	/** The name by which it is written. */
	name: string;
	/** Another name by which it may be read, such as `USER_DEFINED_FIELD3`. */
	infoId?: string;
	/** The name that people see. */
	label: string;
	/** `login`, `email`, `first_name`, `last_name`, `job_title`, `phone`, `country`, `birthdate`, `string`. */
	type: string;
	isRequired: boolean;
	/** Whether no two users may have the same value. */
	isUnique: boolean;
	/** The options of a list field. Whether `name` or `value` is the ID varies. */
	choices: Array<{ name: string; value: string }>;
}

const choiceShape = z.object({ name: optionalText, value: optionalText });
const fieldShape = z.object({
	name: z.string().min(1),
	userFieldInfoId: optionalText,
	label: optionalText,
	type: optionalText,
	isRequired: booleanShape.catch(false),
	isUnique: booleanShape.catch(false),
	values: z
		.union([
			z.array(choiceShape),
			z
				.record(optionalText)
				.transform((map) => Object.entries(map).map(([name, value]) => ({ name, value }))),
		])
		.nullish()
		.catch(null),
});

/** The account's profile fields (docs/apis/ispring-learn.md#profile-fields). */
export async function readProfileFields(transport: Transport): Promise<ProfileField[]> {
	const path = '/user/profile/fields';
	const json = await transport.request({ method: 'GET', path });
	const rows =
		extractRows(json, 'userFields', { idKey: 'name' }) ?? extractRows(json, 'fields', { idKey: 'name' });
	const context = { system: 'iSpring Learn', request: `GET ${path}` } as const;
	// A field without a name can neither be written nor identified.
	const fields = parseResponse(z.array(z.unknown()), rows, context).flatMap(
		(row) => fieldShape.safeParse(row).data ?? [],
	);
	return fields.map((field) => ({
		name: field.name,
		...(field.userFieldInfoId ? { infoId: field.userFieldInfoId } : {}),
		label: field.label ?? field.name,
		type: (field.type ?? 'string').toLowerCase(),
		isRequired: field.isRequired,
		isUnique: field.isUnique,
		choices: (field.values ?? []).flatMap(({ name, value }) =>
			name === undefined || value === undefined ? [] : [{ name, value }],
		),
	}));
}
