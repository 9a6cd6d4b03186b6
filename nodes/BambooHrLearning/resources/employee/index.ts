import { defineResource } from '../../../shared/operations';
import { get } from './get';
import { getAll } from './getAll';
import { getChanged } from './getChanged';

export const employee = defineResource({
	name: 'Employee',
	value: 'employee',
	operations: [get, getAll, getChanged],
	defaultOperation: getAll.value,
});
