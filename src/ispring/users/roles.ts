import { z } from 'zod/v3';
import { parseResponse } from '../../http/responses/parse-response';
import type { Transport } from '../../http/types';
import { extractRows } from '../paging/extract-rows';
import { idShape, optionalText } from '../shapes';

export interface Role {
	id: string;
	/** For example `learner`, `administrator`, `custom`. */
	type: string;
	title: string;
	description: string;
}

const roleShape = z.object({
	roleId: idShape,
	type: optionalText,
	title: optionalText,
	description: optionalText,
});

const CONTEXT = { system: 'iSpring Learn', request: 'GET /role' } as const;

/** All roles of the account (docs/apis/ispring-learn.md#roles). */
export async function readRoles(transport: Transport): Promise<Role[]> {
	const json = await transport.request({ method: 'GET', path: '/role' });
	const rows = parseResponse(
		z.array(z.unknown()),
		extractRows(json, 'roles', { idKey: 'roleId', isStrict: true }),
		CONTEXT,
	);
	const read = rows.flatMap((row) => roleShape.safeParse(row).data ?? []);
	// An unreadable role is skipped. If none is readable, this is not the list of roles.
	const roles = read.length > 0 ? read : parseResponse(z.array(roleShape), rows, CONTEXT);
	return roles.map(({ roleId: id, type = '', title = type, description = '' }) => ({
		id,
		type,
		title,
		description,
	}));
}
