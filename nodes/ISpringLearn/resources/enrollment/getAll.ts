import type { INodeProperties } from 'n8n-workflow';
import { readEnrollmentRows } from '../../../../src/ispring/learning/enrollment-rows';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { limit, readLimit, returnAll, simple } from '../../../shared/items/paging';
import { coursesFilter, referencedIds, usersFilter } from '../../shared/filters';
import type { ISpringOperation, ISpringRun } from '../../shared/ISpringRun';
import { checkingIds, refuseUnknownIds } from '../../shared/unknown-ids';
import { toItem } from './to-item';
import { filtersCollection } from '../../../shared/collections';

const filtersProperty = filtersCollection([coursesFilter, usersFilter]);

const simplify: INodeProperties = {
	...simple,
	description:
		'Whether to return a simplified version of the response, with course titles and user names, instead of the raw data',
};

export const getAll: ISpringOperation = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many enrollments',
	description: 'Retrieve a list of enrollments with their dates and certificates',
	properties: [returnAll, limit, simplify, filtersProperty],
	execute,
};

async function execute({ parameters, shared, hint }: ISpringRun): Promise<OutputItem[]> {
	const count = readLimit(parameters);
	const isSimple = parameters.boolean(simplify);
	const filters = parameters.within(filtersProperty);
	const filter = { courseIds: filters.iSpringIds(coursesFilter), userIds: filters.iSpringIds(usersFilter) };

	const ids = referencedIds(filter);
	const rows = await checkingIds(shared, ids, readEnrollmentRows(shared.transport, filter, count));
	await refuseUnknownIds(shared, rows, ids);
	if (!isSimple || rows.length === 0) return rows.map(({ raw }) => ({ json: raw }));
	const { namesOf, problems } = await shared.names.get();
	problems.forEach(hint);
	return rows.map(({ enrollment }) => toItem(enrollment, namesOf(enrollment)));
}
