import { readEnrollmentRows } from '../../../../src/ispring/learning/enrollment-rows';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { limit, readLimit, returnAll, simple } from '../../../shared/items/paging';
import { coursesFilter, referencedIds, usersFilter } from '../../shared/filters';
import type { ISpringOperation, ISpringRun } from '../../shared/ISpringRun';
import { checkingIds, refuseUnknownIds } from '../../shared/unknown-ids';
import { toItem } from './to-item';
import { filtersCollection } from '../../../shared/collections';

const filtersProperty = filtersCollection([coursesFilter, usersFilter]);

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

	const ids = referencedIds(filter);
	const rows = await checkingIds(shared, ids, readEnrollmentRows(shared.transport, filter, count));
	await refuseUnknownIds(shared, rows, ids);
	return rows.map(({ enrollment, raw }) => (isSimple ? toItem(enrollment) : { json: raw }));
}
