import type { INodeProperties } from 'n8n-workflow';
import type { ResultFilter } from '../../../../src/ispring/learning/result-pages';
import type { Parameters } from '../../../shared/items/Parameters';
import { readOptions, coursesFilter, dateFilter, departmentsFilter, usersFilter } from '../../shared/filters';
import { filtersCollection } from '../../../shared/collections';

const STATUSES = [
	{ name: 'Accepted', value: 'accepted' },
	{ name: 'Complete', value: 'complete' },
	{ name: 'Declined', value: 'declined' },
	{ name: 'Failed', value: 'failed' },
	{ name: 'In Progress', value: 'in_progress' },
	{ name: 'Incomplete', value: 'incomplete' },
	{ name: 'Not Started', value: 'not_started' },
	{ name: 'Passed', value: 'passed' },
	{ name: 'Pending', value: 'pending' },
];

const assignedAfter = dateFilter(
	'Assigned After',
	'assignedAfter',
	'Only return results of courses with an access date at this time or later',
);
const completedAfter = dateFilter(
	'Completed After',
	'completedAfter',
	'Only return results completed at this time or later',
);
const completedBefore = dateFilter(
	'Completed Before',
	'completedBefore',
	'Only return results completed before this time',
);
const dueBefore = dateFilter(
	'Due Before',
	'dueBefore',
	'Only return results with a due date before this time, completed or not',
);

const includeLeavers: INodeProperties = {
	displayName: 'Include Leavers',
	name: 'includeLeavers',
	type: 'boolean',
	default: false,
	description: 'Whether to include inactive and terminated users',
};

const statuses: INodeProperties = {
	displayName: 'Statuses',
	name: 'statuses',
	type: 'multiOptions',
	options: STATUSES,
	default: [],
	description:
		'Only return results with one of these statuses. A successful result is complete, passed, or accepted.',
};

export const filtersProperty = filtersCollection([
	assignedAfter,
	completedAfter,
	completedBefore,
	coursesFilter,
	departmentsFilter,
	dueBefore,
	includeLeavers,
	statuses,
	usersFilter,
]);

export function readFilters(parameters: Parameters): ResultFilter {
	const filters = parameters.within(filtersProperty);
	return {
		includeLeavers: filters.boolean(includeLeavers),
		completedSince: filters.instant(completedAfter) || undefined,
		completedBefore: filters.instant(completedBefore) || undefined,
		assignedSince: filters.instant(assignedAfter) || undefined,
		dueBefore: filters.instant(dueBefore) || undefined,
		userIds: filters.iSpringIds(usersFilter),
		courseIds: filters.iSpringIds(coursesFilter),
		departmentIds: filters.iSpringIds(departmentsFilter),
		statuses: readOptions(
			filters,
			statuses,
			STATUSES.map(({ value }) => value),
		),
	};
}
