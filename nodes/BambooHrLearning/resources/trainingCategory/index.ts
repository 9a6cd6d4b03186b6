import { defineResource } from '../../../shared/operations';
import { create } from './create';
import { remove } from './delete';
import { getAll } from './getAll';
import { update } from './update';

export const trainingCategory = defineResource({
	name: 'Training Category',
	value: 'trainingCategory',
	operations: [create, remove, getAll, update],
	defaultOperation: getAll.value,
});
