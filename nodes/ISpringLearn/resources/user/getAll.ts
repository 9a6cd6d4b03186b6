import type { INodeProperties } from 'n8n-workflow';
import { findUsers, type UserFilter } from '../../../../src/ispring/users/find-users';
import { recordToUser } from '../../../../src/ispring/users/user-shape';
import { OLDER_USER_LIST_WARNING } from '../../../../src/ispring/users/older-user-list-warning';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { limit, readLimit, returnAll, simple } from '../../../shared/items/paging';
import type { Parameters } from '../../../shared/items/Parameters';
import { departmentsFilter, referencedIds } from '../../shared/filters';
import type { ISpringOperation, ISpringRun } from '../../shared/ISpringRun';
import { refuseUnknownIds, checkingIds, type ReferencedId } from '../../shared/unknown-ids';
import { groupsProperty, roleProperty } from './properties';
import { toItem } from './to-item';
import { filtersCollection } from '../../../shared/collections';

const departmentsProperty: INodeProperties = {
	...departmentsFilter,
	hint: 'Does not include users of departments further below',
};

const emailsProperty: INodeProperties = {
	displayName: 'Emails',
	name: 'emails',
	type: 'string',
	default: '',
	placeholder: 'e.g. ada@example.com, grace@example.com',
	description:
		'Only return users with one of these email addresses. Separate them with commas, or use an expression that returns a list.',
};

const loginsProperty: INodeProperties = {
	displayName: 'Logins',
	name: 'logins',
	type: 'string',
	default: '',
	placeholder: 'e.g. ada, grace',
	description:
		'Only return users with one of these logins. Separate them with commas, or use an expression that returns a list.',
};

const statusProperty: INodeProperties = {
	displayName: 'Status',
	name: 'status',
	type: 'options',
	options: [
		{ name: 'Active', value: 'active' },
		{ name: 'All', value: 'all' },
		{ name: 'Inactive', value: 'inactive' },
		{ name: 'Terminated', value: 'terminated', description: 'Users whose employment has ended' },
	],
	default: 'all',
	description: 'Only return users with this status',
};

const STATUSES = ['active', 'all', 'inactive', 'terminated'] as const;

const filtersProperty = filtersCollection([
	departmentsProperty,
	emailsProperty,
	groupsProperty,
	loginsProperty,
	roleProperty,
	statusProperty,
]);

export const getAll: ISpringOperation = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many users',
	description: 'Retrieve a list of users, optionally filtered',
	properties: [returnAll, limit, simple, filtersProperty],
	execute,
};

async function execute({ parameters, shared, hint }: ISpringRun): Promise<OutputItem[]> {
	const count = readLimit(parameters);
	const isSimple = parameters.boolean(simple);
	const filter = readFilter(parameters.within(filtersProperty));
	const ids: ReferencedId[] = [
		...referencedIds(filter),
		{ property: roleProperty, kind: 'role', id: filter.roleId },
	];

	const { records, unreadable, isOlderList } = await checkingIds(
		shared,
		ids,
		findUsers(shared.transport, filter, count),
	);
	if (isOlderList) hint(OLDER_USER_LIST_WARNING);
	if (unreadable > 0) {
		const users = unreadable === 1 ? '1 user' : `${unreadable} users`;
		hint(`iSpring Learn returned ${users} without a valid ID. They are missing from the output.`);
	} else {
		await refuseUnknownIds(shared, records, ids);
	}
	return records.map((record) => ({ json: isSimple ? toItem(recordToUser(record)) : record }));
}

function readFilter(filters: Parameters): UserFilter {
	return {
		departmentIds: filters.iSpringIds(departmentsFilter),
		groupIds: filters.iSpringIds(groupsProperty),
		emails: filters.texts(emailsProperty),
		logins: filters.texts(loginsProperty),
		roleId: filters.iSpringId(roleProperty),
		status: filters.has(statusProperty) ? filters.choice(statusProperty, STATUSES) : 'all',
	};
}
