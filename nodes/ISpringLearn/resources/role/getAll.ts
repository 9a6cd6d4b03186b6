import type { OutputItem } from '../../../shared/items/ItemRun';
import { limit, readLimit, returnAll } from '../../../shared/items/paging';
import type { ISpringOperation, ISpringRun } from '../../shared/ISpringRun';

export const getAll: ISpringOperation = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many roles',
	description: 'Retrieve a list of user roles',
	properties: [returnAll, limit],
	execute,
};

async function execute({ parameters, shared }: ISpringRun): Promise<OutputItem[]> {
	const count = readLimit(parameters);
	const roles = await shared.roles.get();
	return roles.slice(0, count).map(({ id, type, title, description: text }) => ({
		json: { roleId: id, title, type, description: text },
	}));
}
