import type { IExecuteFunctions } from 'n8n-workflow';
import { readTables, type Table } from '../../../src/bamboohr/tables';
import { readTrainingTypes, type TrainingType } from '../../../src/bamboohr/training-types';
import type { Transport } from '../../../src/http/types';
import type { ItemRun } from '../../shared/items/ItemRun';
import { lazy, type Lazy } from '../../shared/items/lazy';
import { transportTo } from '../../shared/transports';

/** What all items of a run share. */
export interface BambooHr {
	transport: Transport;
	trainingTypes: Lazy<TrainingType[]>;
	tables: Lazy<Table[]>;
}

export type BambooHrRun = ItemRun<BambooHr>;

/** BambooHR gives no number for its limits; its own guidance is a handful of requests at a time (fact sheet 11, 4). */
const CONCURRENCY = 4;

export function bambooHr(context: IExecuteFunctions): BambooHr {
	const transport = transportTo(context, 'BambooHR', CONCURRENCY);
	return {
		transport,
		trainingTypes: lazy(async () => await readTrainingTypes(transport)),
		tables: lazy(async () => await readTables(transport)),
	};
}
