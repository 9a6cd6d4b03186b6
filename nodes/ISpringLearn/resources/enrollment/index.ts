import { defineResource } from '../../../shared/operations';
import { create } from './create';
import { remove } from './delete';
import { get } from './get';
import { getAll } from './getAll';
import { reenroll } from './reenroll';
import { update } from './update';

export const enrollment = defineResource({
	name: 'Enrollment',
	value: 'enrollment',
	operations: [create, remove, get, getAll, reenroll, update],
	defaultOperation: getAll.value,
});
