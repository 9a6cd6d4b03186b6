import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { choices } from '../../shared/methods/choices';
import { groupChoices } from './group-choices';

export async function searchGroups(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	return choices(await groupChoices(this), filter);
}
