import { defineResource } from '../../../shared/operations';
import { download } from './download';
import { getAll } from './getAll';

export const certificate = defineResource({
	name: 'Certificate',
	value: 'certificate',
	operations: [download, getAll],
	defaultOperation: getAll.value,
});
