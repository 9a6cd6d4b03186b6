import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { groupChoices } from './group-choices';

export async function getGroups(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const groups = await groupChoices(this);
	return groups.sort((one, other) => one.name.localeCompare(other.name, 'en'));
}
