import type { OutputItem } from '../../../shared/items/ItemRun';
import { limit, readLimit, returnAll } from '../../../shared/items/paging';
import type { ISpringOperation, ISpringRun } from '../../shared/ISpringRun';

export const getAll: ISpringOperation = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many profile fields',
	description: 'Retrieve a list of the fields in user profiles with their internal names',
	properties: [returnAll, limit],
	execute,
};

async function execute({ parameters, shared }: ISpringRun): Promise<OutputItem[]> {
	const count = readLimit(parameters);
	const fields = await shared.profileFields.get();
	return fields.slice(0, count).map(({ name, label, type, isRequired, isUnique, choices }) => ({
		json: { name, label, type, isRequired, isUnique, choices },
	}));
}
