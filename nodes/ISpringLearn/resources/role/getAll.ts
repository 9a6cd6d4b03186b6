import { updateDisplayOptions } from 'n8n-workflow';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { limit, readLimit, returnAll } from '../../../shared/items/paging';
import type { ISpringRun } from '../../shared/ISpringRun';

export const description = updateDisplayOptions({ show: { resource: ['role'], operation: ['getAll'] } }, [
	returnAll,
	limit,
]);

export async function execute({ parameters, shared }: ISpringRun): Promise<OutputItem[]> {
	const count = readLimit(parameters);
	const roles = await shared.roles.get();
	return roles.slice(0, count).map(({ id, type, title, description: text }) => ({
		json: { roleId: id, title, type, description: text },
	}));
}
