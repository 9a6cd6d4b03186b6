import { defineResource } from '../../../shared/operations';
import { create } from './create';
import { remove } from './delete';
import { get } from './get';
import { getAll } from './getAll';
import { update } from './update';
import { upsert } from './upsert';

export const trainingRecord = defineResource({
	name: 'Training Record',
	value: 'trainingRecord',
	operations: [create, remove, get, getAll, update, upsert],
	defaultOperation: getAll.value,
});
