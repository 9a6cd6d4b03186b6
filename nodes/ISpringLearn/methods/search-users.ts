import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { readUsers } from '../../../src/ispring/users/read-users';
import { userName } from '../../../src/users/user-names';
import { choices } from '../../shared/methods/choices';
import { transportTo } from '../../shared/transports';

/** People of the same name are told apart by their login; whoever is not active is there as well, and says so. */
export async function searchUsers(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const { users } = await readUsers(transportTo(this, 'iSpring Learn'));
	return choices(
		users.map((user) => ({
			name: `${userName(user)} (${[user.login, user.email, user.status].filter(isTelling).join(', ')})`,
			value: user.id,
		})),
		filter,
	);
}

function isTelling(part: string, index: number, parts: string[]): boolean {
	return part !== '' && part !== 'active' && parts.indexOf(part) === index;
}
