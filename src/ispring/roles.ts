import { z } from 'zod';
import { UnexpectedAnswerError } from '../errors';
import type { Transport } from '../http/types';
import { rowsOf } from './read-pages';
import { idShape, optionalText } from './shapes';

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

/** All roles of the account (fact sheet 3.3). */
export async function readRoles(transport: Transport): Promise<Role[]> {
	const json = await transport.request({ method: 'GET', path: '/role' });
	const roles = z.array(roleShape).safeParse(rowsOf(json, 'roles'));
	if (!roles.success) throw new UnexpectedAnswerError('iSpring Learn', 'GET /role', 'it is no list of roles');
	return roles.data.map(({ roleId: id, type = '', title = type, description = '' }) => ({
		id,
		type,
		title,
		description,
	}));
}
