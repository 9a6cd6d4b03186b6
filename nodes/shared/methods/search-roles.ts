import type { ILoadOptionsFunctions, INodeListSearchItems, INodeListSearchResult } from 'n8n-workflow';
import { isAdministratorType } from '../../../src/ispring/users/administrator-role';
import { isLearnerType } from '../../../src/ispring/users/learner-role';
import { readRoles, type Role } from '../../../src/ispring/users/roles';
import { transportTo } from '../transports';
import { choices } from './choices';

/** The roles of the account: the learner first, and last those that manage it, which hardly anybody is to get. */
export async function searchRoles(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const roles = await readRoles(transportTo(this, 'iSpring Learn'));
	const groups = [isLearner, isOther, isAdministrator].map((belongs) => roles.filter(belongs).map(choice));
	return { results: groups.flatMap((group) => choices(group, filter).results) };
}

function isLearner({ type }: Role): boolean {
	return isLearnerType(type);
}

function isAdministrator({ type }: Role): boolean {
	return isAdministratorType(type);
}

function isOther(role: Role): boolean {
	return !isLearner(role) && !isAdministrator(role);
}

/** An account may call its roles what it likes: whose title hides that it is an administrator's says so. */
function choice(role: Role): INodeListSearchItems {
	const isHidden = isAdministrator(role) && !isAdministratorType(role.title);
	return { name: isHidden ? `${role.title} (administrator)` : role.title, value: role.id };
}
