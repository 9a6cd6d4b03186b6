import { defineResource } from '../../../shared/operations';
import { getAll } from './getAll';

export const role = defineResource({
	name: 'Role',
	value: 'role',
	operations: [getAll],
	defaultOperation: getAll.value,
});
