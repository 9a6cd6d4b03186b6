import { defineResource } from '../../../shared/operations';
import { create } from './create';
import { remove } from './delete';
import { get } from './get';
import { getAll } from './getAll';
import { scheduleLeave } from './scheduleLeave';
import { setStatus } from './setStatus';
import { setSupervisor } from './setSupervisor';
import { setWorkLeave } from './setWorkLeave';
import { update } from './update';
import { upsert } from './upsert';

export const user = defineResource({
	name: 'User',
	value: 'user',
	operations: [
		create,
		remove,
		get,
		getAll,
		scheduleLeave,
		setStatus,
		setSupervisor,
		setWorkLeave,
		update,
		upsert,
	],
	defaultOperation: getAll.value,
});
