import type { OutputItem } from '../../../shared/items/ItemRun';
import { simple } from '../../../shared/items/paging';
import type { BambooHrOperation, BambooHrRun } from '../../shared/BambooHrRun';
import { employeeLocator } from '../../shared/locators';
import { recordIdProperty } from './properties';
import { readRecord } from './read-and-write';
import { toReadItem } from './to-item';

export const get: BambooHrOperation = {
	name: 'Get',
	value: 'get',
	action: 'Get training record',
	description: 'Retrieve a training record of an employee',
	properties: [employeeLocator, recordIdProperty, simple],
	execute,
};

async function execute(run: BambooHrRun): Promise<OutputItem[]> {
	const { parameters, shared } = run;
	const employeeId = parameters.requiredBambooHrId(employeeLocator);
	const recordId = parameters.requiredBambooHrId(recordIdProperty);
	const isSimple = parameters.boolean(simple);
	const record = await readRecord(shared, employeeId, recordId);
	return [{ json: await toReadItem(run, employeeId, record, isSimple) }];
}
