import { defineResource } from '../../../shared/operations';
import { get } from './get';
import { getAll } from './getAll';

export const course = defineResource({
	name: 'Course',
	value: 'course',
	operations: [get, getAll],
	defaultOperation: getAll.value,
});
