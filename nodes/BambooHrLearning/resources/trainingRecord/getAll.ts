import { omit } from 'lodash';
import type { INodeProperties } from 'n8n-workflow';
import { dayOf } from '../../../../src/learning/apply/upsert-record';
import type { OutputItem } from '../../../shared/items/ItemRun';
import { inCollection, unknownId } from '../../../shared/items/unknown-ids';
import { limit, readLimit, returnAll, simple } from '../../../shared/items/paging';
import type { BambooHrOperation, BambooHrRun } from '../../shared/BambooHrRun';
import { employeeLocator, trainingTypeLocator } from '../../shared/locators';
import { readRecords } from './read-and-write';
import { toReadItem } from './to-item';
import { filtersCollection } from '../../../shared/collections';

const completedAfter: INodeProperties = {
	displayName: 'Completed After',
	name: 'completedAfter',
	type: 'dateTime',
	default: '',
	placeholder: 'e.g. 2026-01-01',
	description: "Only return training completed on this day or later, in the workflow's time zone",
};

const completedBefore: INodeProperties = {
	displayName: 'Completed Before',
	name: 'completedBefore',
	type: 'dateTime',
	default: '',
	placeholder: 'e.g. 2026-12-31',
	description: "Only return training completed on this day or earlier, in the workflow's time zone",
};

const typeFilter: INodeProperties = {
	...omit(trainingTypeLocator, 'required'),
	description: 'Only return training records of this training type',
};

const filters = filtersCollection([completedAfter, completedBefore, typeFilter]);

export const getAll: BambooHrOperation = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many training records',
	description: 'Retrieve a list of the training records of an employee',
	properties: [employeeLocator, returnAll, limit, simple, filters],
	execute,
};

async function execute(run: BambooHrRun): Promise<OutputItem[]> {
	const { parameters, shared } = run;
	const employeeId = parameters.requiredBambooHrId(employeeLocator);
	const count = readLimit(parameters);
	const isSimple = parameters.boolean(simple);
	const filter = parameters.within(filters);
	const from = filter.has(completedAfter) ? filter.requiredDate(completedAfter) : '';
	const to = filter.has(completedBefore) ? filter.requiredDate(completedBefore) : '';
	const typeId = filter.has(typeFilter) ? filter.requiredBambooHrId(typeFilter) : '';

	const records = (await readRecords(shared, employeeId)).filter(
		(record) =>
			(typeId === '' || record.typeId === typeId) &&
			(from === '' || dayOf(record) >= from) &&
			(to === '' || dayOf(record) <= to),
	);
	if (records.length === 0 && typeId !== '') {
		const names = await shared.training.typeNames();
		if (names.ok && !names.value.has(typeId))
			throw unknownId(inCollection(filters, typeFilter), 'BambooHR', typeId);
	}
	return await Promise.all(
		records
			.slice(0, count)
			.map(async (record) => ({ json: await toReadItem(run, employeeId, record, isSimple) })),
	);
}
