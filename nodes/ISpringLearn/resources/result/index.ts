import { defineResource } from '../../../shared/operations';
import { getAll } from './getAll';

export const result = defineResource({
	name: 'Result',
	value: 'result',
	operations: [getAll],
	defaultOperation: getAll.value,
});
