import type { INodeProperties } from 'n8n-workflow';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { unknownId } from '../../../shared/items/unknown-ids';
import { limit, readLimit, returnAll, simple } from '../../../shared/items/paging';
import type { BambooHrOperation, BambooHrRun } from '../../shared/BambooHrRun';
import { categoryProperty } from './properties';
import { warnAboutDueDays, toItem } from './to-item';

const filters: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
	options: [{ ...categoryProperty, description: 'Only training types under this training category' }],
};

export const getAll: BambooHrOperation = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many training types',
	description: 'Retrieve a list of training types',
	properties: [returnAll, limit, simple, filters],
	execute,
};

async function execute(run: BambooHrRun): Promise<OutputItem[]> {
	const { parameters, shared } = run;
	const count = readLimit(parameters);
	const isSimple = parameters.boolean(simple);
	const filter = parameters.within(filters);
	const categoryId = filter.has(categoryProperty) ? filter.requiredBambooHrId(categoryProperty) : '';

	const types = await shared.training.types.get();
	const chosen = types.filter(({ category }) => categoryId === '' || category?.id === categoryId);
	if (chosen.length === 0 && categoryId !== '') {
		const categories = await shared.training.categories.get();
		const property = { displayName: `${filters.displayName} > ${categoryProperty.displayName}` };
		if (!categories.some(({ id }) => id === categoryId)) throw unknownId(property, 'BambooHR', categoryId);
	}
	const shown = chosen.slice(0, count);
	if (isSimple) warnAboutDueDays(run, shown);
	return shown.map((type) => ({ json: isSimple ? toItem(type) : type.raw }));
}
