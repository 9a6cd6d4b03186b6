import { defineResource } from '../../../shared/operations';
import { addUsers } from './addUsers';
import { create } from './create';
import { remove } from './delete';
import { getAll } from './getAll';
import { removeUsers } from './removeUsers';
import { update } from './update';

export const group = defineResource({
	name: 'Group',
	value: 'group',
	operations: [addUsers, create, remove, getAll, removeUsers, update],
	defaultOperation: getAll.value,
});
