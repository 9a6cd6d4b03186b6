import { updateDisplayOptions, type INodeProperties } from 'n8n-workflow';
import { findUsers, foundUser, type UserFilter } from '../../../../src/ispring/users/find-users';
import { OLDER_USER_LIST } from '../../../../src/ispring/users/older-user-list-warning';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { naming } from '../../../shared/items/known-ids';
import { limit, readLimit, returnAll, simple } from '../../../shared/items/paging';
import type { Parameters } from '../../../shared/items/Parameters';
import { departmentsFilter } from '../../shared/filters';
import type { ISpringRun } from '../../shared/ISpringRun';
import { refuseUnknown, unknownOf, type GivenId } from '../../shared/unknown-ids';
import { groupsProperty, roleProperty } from './properties';
import { toItem } from './to-item';

const departmentsProperty: INodeProperties = {
	...departmentsFilter,
	hint: 'Users of departments below these are not among them',
};

const emailsProperty: INodeProperties = {
	displayName: 'Emails',
	name: 'emails',
	type: 'string',
	default: '',
	placeholder: 'e.g. ada@example.com, grace@example.com',
	description: 'Only users with one of these addresses, separated by commas, or a list from an expression',
};

const loginsProperty: INodeProperties = {
	displayName: 'Logins',
	name: 'logins',
	type: 'string',
	default: '',
	placeholder: 'e.g. ada, grace',
	description: 'Only users who sign in with one of these, separated by commas, or a list from an expression',
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
	description: 'Only users who are in this state',
};

const STATUSES = ['active', 'all', 'inactive', 'terminated'] as const;

const filtersProperty: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
	options: [
		departmentsProperty,
		emailsProperty,
		groupsProperty,
		loginsProperty,
		roleProperty,
		statusProperty,
	],
};

export const description = updateDisplayOptions({ show: { resource: ['user'], operation: ['getAll'] } }, [
	returnAll,
	limit,
	simple,
	filtersProperty,
]);

export async function execute({ parameters, shared, hint }: ISpringRun): Promise<OutputItem[]> {
	const count = readLimit(parameters);
	const isSimple = parameters.boolean(simple);
	const filter = readFilter(parameters.within(filtersProperty));
	const given = [
		...filter.departmentIds.map((id): GivenId => ({ property: departmentsFilter, kind: 'department', id })),
		...filter.groupIds.map((id): GivenId => ({ property: groupsProperty, kind: 'group', id })),
		{ property: roleProperty, kind: 'role', id: filter.roleId } as const,
	];

	const { records, unreadable, isOlderList } = await naming(
		findUsers(shared.transport, filter, count),
		async (refusal) => await unknownOf(shared, refusal, given),
	);
	if (isOlderList) hint(OLDER_USER_LIST);
	if (unreadable > 0) {
		const users = unreadable === 1 ? '1 user' : `${unreadable} users`;
		hint(`iSpring Learn listed ${users} without an ID that can be read; they are left out.`);
	} else {
		await refuseUnknown(shared, records, given);
	}
	return records.map((record) => ({ json: isSimple ? toItem(foundUser(record)) : record }));
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
