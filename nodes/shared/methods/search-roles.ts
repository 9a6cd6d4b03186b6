import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { readRoles } from '../../../src/ispring/roles';
import { transportTo } from '../transports';
import { choices } from './choices';

export async function searchRoles(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const roles = await readRoles(transportTo(this, 'iSpring Learn'));
	return choices(
		roles.map(({ id, title }) => ({ name: title, value: id })),
		filter,
	);
}
