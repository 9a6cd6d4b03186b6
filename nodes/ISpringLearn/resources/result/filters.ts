import type { INodeProperties } from 'n8n-workflow';
import type { ResultFilter } from '../../../../src/ispring/learning/result-pages';
import type { Parameters } from '../../../shared/items/Parameters';
import { chosenWords, coursesFilter, dateFilter, departmentsFilter, usersFilter } from '../../shared/filters';

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
	'Only results of courses to which the access began at this time or later',
);
const completedAfter = dateFilter(
	'Completed After',
	'completedAfter',
	'Only results that were reached at this time or later',
);
const completedBefore = dateFilter(
	'Completed Before',
	'completedBefore',
	'Only results that were reached before this time',
);
const dueBefore = dateFilter(
	'Due Before',
	'dueBefore',
	'Only results with a due date before this time, finished or not',
);

const includeLeavers: INodeProperties = {
	displayName: 'Include Leavers',
	name: 'includeLeavers',
	type: 'boolean',
	default: false,
	description: 'Whether to include users who are inactive or whose employment ended',
};

const statuses: INodeProperties = {
	displayName: 'Statuses',
	name: 'statuses',
	type: 'multiOptions',
	options: STATUSES,
	default: [],
	description:
		'Only results with one of these statuses. A course ended well is complete, passed or accepted.',
};

export const filtersProperty: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
	options: [
		assignedAfter,
		completedAfter,
		completedBefore,
		coursesFilter,
		departmentsFilter,
		dueBefore,
		includeLeavers,
		statuses,
		usersFilter,
	],
};

/** What an item asks for, in the words of the client. */
export function readFilters(parameters: Parameters): ResultFilter {
	const filters = parameters.within(filtersProperty);
	const words = STATUSES.map(({ value }) => value);
	return {
		includeLeavers: filters.boolean(includeLeavers),
		completedSince: filters.instant(completedAfter) || undefined,
		completedBefore: filters.instant(completedBefore) || undefined,
		assignedSince: filters.instant(assignedAfter) || undefined,
		dueBefore: filters.instant(dueBefore) || undefined,
		userIds: filters.iSpringIds(usersFilter),
		courseIds: filters.iSpringIds(coursesFilter),
		departmentIds: filters.iSpringIds(departmentsFilter),
		statuses: chosenWords(filters, statuses, words),
	};
}
