import { updateDisplayOptions } from 'n8n-workflow';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { limit, readLimit, returnAll } from '../../../shared/items/paging';
import type { ISpringRun } from '../../shared/ISpringRun';

export const description = updateDisplayOptions(
	{ show: { resource: ['profileField'], operation: ['getAll'] } },
	[returnAll, limit],
);

export async function execute({ parameters, shared }: ISpringRun): Promise<OutputItem[]> {
	const count = readLimit(parameters);
	const fields = await shared.profileFields.get();
	return fields.slice(0, count).map(({ name, label, type, isRequired, isUnique, choices }) => ({
		json: { name, label, type, isRequired, isUnique, choices },
	}));
}
