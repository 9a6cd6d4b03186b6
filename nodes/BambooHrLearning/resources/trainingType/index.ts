import { defineResource } from '../../../shared/operations';
import { create } from './create';
import { remove } from './delete';
import { get } from './get';
import { getAll } from './getAll';
import { update } from './update';
import { upsert } from './upsert';

export const trainingType = defineResource({
	name: 'Training Type',
	value: 'trainingType',
	operations: [create, remove, get, getAll, update, upsert],
	defaultOperation: getAll.value,
});
