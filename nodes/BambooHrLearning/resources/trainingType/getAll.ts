import type { OutputItem } from '../../../shared/items/ItemRun';
import { inCollection, unknownId } from '../../../shared/items/unknown-ids';
import { limit, readLimit, returnAll, simple } from '../../../shared/items/paging';
import type { BambooHrOperation, BambooHrRun } from '../../shared/BambooHrRun';
import { categoryProperty } from './properties';
import { warnAboutDueDays, toItem } from './to-item';
import { filtersCollection } from '../../../shared/collections';

const filters = filtersCollection([
	{ ...categoryProperty, description: 'Only return training types of this training category' },
]);

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
	const matching = types.filter(({ category }) => categoryId === '' || category?.id === categoryId);
	if (matching.length === 0 && categoryId !== '') {
		const categories = await shared.training.categories.get();
		if (!categories.some(({ id }) => id === categoryId)) {
			throw unknownId(inCollection(filters, categoryProperty), 'BambooHR', categoryId);
		}
	}
	const returned = matching.slice(0, count);
	if (isSimple) warnAboutDueDays(run, returned);
	return returned.map((type) => ({ json: isSimple ? toItem(type) : type.raw }));
}
