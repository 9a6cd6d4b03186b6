import { defineResource } from '../../../shared/operations';
import { getAll } from './getAll';

export const profileField = defineResource({
	name: 'Profile Field',
	value: 'profileField',
	operations: [getAll],
	defaultOperation: getAll.value,
});
