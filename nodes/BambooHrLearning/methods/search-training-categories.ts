import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { readTrainingCategories } from '../../../src/bamboohr/training/training-categories';
import { choices } from '../../shared/methods/choices';
import { transportTo } from '../../shared/transports';

export async function searchTrainingCategories(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const categories = await readTrainingCategories(transportTo(this, 'BambooHR'));
	return choices(
		categories.map(({ id, name }) => ({ name, value: id })),
		filter,
	);
}
