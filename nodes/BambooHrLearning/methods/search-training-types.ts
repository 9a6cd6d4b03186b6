import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { readTrainingTypes } from '../../../src/bamboohr/training/training-types';
import { choices } from '../../shared/methods/choices';
import { transportTo } from '../../shared/transports';

export async function searchTrainingTypes(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const types = await readTrainingTypes(transportTo(this, 'BambooHR'));
	return choices(
		types.map(({ id, name, category }) => ({
			name: category ? `${name} (${category.name})` : name,
			value: id,
		})),
		filter,
	);
}
