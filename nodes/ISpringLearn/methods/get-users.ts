import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { readUsers } from '../../../src/ispring/users/read-users';
import { userNameAndLogin } from '../../../src/users/user-names';
import { transportTo } from '../../shared/transports';

/** More than these nobody scrolls through: the others are given by their ids. */
const MAX_USERS = 1000;

export async function getUsers(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const { users } = await readUsers(transportTo(this, 'iSpring Learn'));
	return users
		.map((user) => ({ name: userNameAndLogin(user), value: user.id }))
		.sort((one, other) => one.name.localeCompare(other.name, 'en'))
		.slice(0, MAX_USERS);
}
