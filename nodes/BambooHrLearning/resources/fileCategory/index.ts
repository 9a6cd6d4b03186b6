import { defineResource } from '../../../shared/operations';
import { create } from './create';
import { getAll } from './getAll';

export const fileCategory = defineResource({
	name: 'File Category',
	value: 'fileCategory',
	operations: [create, getAll],
	defaultOperation: getAll.value,
});
