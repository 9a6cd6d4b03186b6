import type { IExecuteFunctions } from 'n8n-workflow';
import type { FileCategory } from '../../../src/bamboohr/files/employee-files';
import { readFileCategories } from '../../../src/bamboohr/files/file-categories';
import { readTables, type Table } from '../../../src/bamboohr/tables/tables';
import type { Transport } from '../../../src/http/types';
import type { ItemOperation, ItemRun } from '../../shared/items/ItemRun';
import { lazy, type Lazy } from '../../shared/items/lazy';
import { transportTo } from '../../shared/transports';
import { employeeLists, type EmployeeLists } from './employee-lists';
import { trainingLists, type TrainingLists } from './training-lists';

/** What all items of an execution share. Each list is read at most once. */
export interface BambooHr {
	transport: Transport;
	employees: EmployeeLists;
	training: TrainingLists;
	/** The categories that BambooHR lists without an employee. */
	fileCategories: Lazy<FileCategory[]>;
	tables: Lazy<Table[]>;
}

export type BambooHrRun = ItemRun<BambooHr>;
export type BambooHrOperation = ItemOperation<BambooHr>;

/** BambooHR publishes no limits, but recommends few requests at a time (docs/apis/bamboohr.md#rate-limits). */
const CONCURRENCY = 4;

export function bambooHr(context: IExecuteFunctions): BambooHr {
	const transport = transportTo(context, 'BambooHR', CONCURRENCY);
	return {
		transport,
		employees: employeeLists(transport),
		training: trainingLists(transport),
		fileCategories: lazy(async () => await readFileCategories(transport)),
		tables: lazy(async () => await readTables(transport)),
	};
}
