import type { OutputItem } from '../../../shared/items/ItemRun';
import { limit, readLimit, returnAll } from '../../../shared/items/paging';
import type { ISpringOperation, ISpringRun } from '../../shared/ISpringRun';

export const getAll: ISpringOperation = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many groups',
	description: 'Retrieve a list of groups, including smart groups',
	properties: [returnAll, limit],
	execute,
};

async function execute({ parameters, shared }: ISpringRun): Promise<OutputItem[]> {
	const count = readLimit(parameters);
	const groups = await shared.groups.get();
	return groups.slice(0, count).map(({ id, name, isSmart }) => ({ json: { groupId: id, name, isSmart } }));
}
