import { defineResource } from '../../../shared/operations';
import { remove } from './delete';
import { download } from './download';
import { getAll } from './getAll';
import { update } from './update';
import { upload } from './upload';

export const employeeFile = defineResource({
	name: 'Employee File',
	value: 'employeeFile',
	operations: [remove, download, getAll, update, upload],
	defaultOperation: getAll.value,
});
