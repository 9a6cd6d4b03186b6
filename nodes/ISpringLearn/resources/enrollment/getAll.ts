import type { INodeProperties } from 'n8n-workflow';
import { readEnrollmentRows } from '../../../../src/ispring/learning/enrollment-rows';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { withExplanation } from '../../../shared/items/unknown-ids';
import { limit, readLimit, returnAll, simple } from '../../../shared/items/paging';
import { coursesFilter, referencedIds, usersFilter } from '../../shared/filters';
import type { ISpringOperation, ISpringRun } from '../../shared/ISpringRun';
import { refuseUnknownIds, explainUnknownId } from '../../shared/unknown-ids';
import { toItem } from './to-item';

const filtersProperty: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
	options: [coursesFilter, usersFilter],
};

export const getAll: ISpringOperation = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many enrollments',
	description: 'Retrieve a list of enrollments with their dates and certificates',
	properties: [returnAll, limit, simple, filtersProperty],
	execute,
};

async function execute({ parameters, shared }: ISpringRun): Promise<OutputItem[]> {
	const count = readLimit(parameters);
	const isSimple = parameters.boolean(simple);
	const filters = parameters.within(filtersProperty);
	const filter = { courseIds: filters.iSpringIds(coursesFilter), userIds: filters.iSpringIds(usersFilter) };

	const rows = await withExplanation(
		readEnrollmentRows(shared.transport, filter, count),
		async (refusal) => await explainUnknownId(shared, refusal, referencedIds(filter)),
	);
	await refuseUnknownIds(shared, rows, referencedIds(filter));
	return rows.map(({ enrollment, raw }) => (isSimple ? toItem(enrollment) : { json: raw }));
}
