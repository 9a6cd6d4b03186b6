import { updateDisplayOptions } from 'n8n-workflow';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { limit, readLimit, returnAll } from '../../../shared/items/paging';
import type { ISpringRun } from '../../shared/ISpringRun';

export const description = updateDisplayOptions({ show: { resource: ['group'], operation: ['getAll'] } }, [
	returnAll,
	limit,
]);

export async function execute({ parameters, shared }: ISpringRun): Promise<OutputItem[]> {
	const count = readLimit(parameters);
	const groups = await shared.groups.get();
	return groups.slice(0, count).map(({ id, name, isSmart }) => ({ json: { groupId: id, name, isSmart } }));
}
