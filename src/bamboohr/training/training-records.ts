import { omit } from 'lodash';
import { createOnce } from '../../http/idempotency/create-once';
import { deleteOnce } from '../../http/idempotency/delete-once';
import { parseResponse } from '../../http/responses/parse-response';
import type { Transport } from '../../http/types';
import {
	recordBody,
	recordEntryShape,
	type TrainingRecord,
	type TrainingRecordEntry,
	type TrainingRecordValues,
} from './training-record-shape';
import { listOrMapOf, parseCreated } from '../shapes';

export type {
	Cost,
	TrainingRecord,
	TrainingRecordEntry,
	TrainingRecordValues,
} from './training-record-shape';

const OF_EMPLOYEE = '/training/record/employee/{id}';

const pathOf = (employeeId: string) => `/api/v1/training/record/employee/${encodeURIComponent(employeeId)}`;
const pathOfOne = (recordId: string) => `/api/v1/training/record/${encodeURIComponent(recordId)}`;

/**
 * Everything that an employee has completed (docs/apis/bamboohr.md#training-records), each with what BambooHR itself
 * says of it.
 */
export async function readTrainingRecordEntries(
	transport: Transport,
	employeeId: string,
): Promise<TrainingRecordEntry[]> {
	const json = await transport.request({ method: 'GET', path: pathOf(employeeId) });
	return parseResponse(listOrMapOf(recordEntryShape), json, {
		system: 'BambooHR',
		request: `GET ${OF_EMPLOYEE}`,
	});
}

/** Everything that an employee has completed (docs/apis/bamboohr.md#training-records). */
export async function readTrainingRecords(
	transport: Transport,
	employeeId: string,
): Promise<TrainingRecord[]> {
	const entries = await readTrainingRecordEntries(transport, employeeId);
	return entries.map((entry) => omit(entry, 'raw'));
}

export interface NewTrainingRecord extends Partial<TrainingRecordValues> {
	employeeId: string;
	typeId: string;
	completed: string;
}

const NOTHING = { notes: '', instructor: '', hours: null, credits: null, cost: null };

/**
 * Writes a training record, once (docs/apis/bamboohr.md#training-records: BambooHR itself would take the same record
 * again and again).
 *
 * @param isMatch tells the record among all of the employee after an answer was lost
 */
export async function createTrainingRecord(
	transport: Transport,
	{ employeeId, typeId, ...values }: NewTrainingRecord,
	isMatch: (record: TrainingRecord) => boolean,
): Promise<TrainingRecordEntry> {
	return await createOnce({
		create: async () => {
			const body = { type: Number(typeId), ...recordBody({ ...NOTHING, ...values }) };
			const json = await transport.request({ method: 'POST', path: pathOf(employeeId), body });
			return parseCreated(recordEntryShape, json, `POST ${OF_EMPLOYEE}`);
		},
		// The highest id, which comes last, is the newest.
		find: async () => (await readTrainingRecordEntries(transport, employeeId)).findLast(isMatch) ?? null,
		clock: transport.clock,
		counts: transport.counts,
	});
}

/**
 * Changes what is given. All the rest goes along as it is, since it is not known whether leaving it out clears it
 * (docs/apis/bamboohr.md#training-records).
 */
export async function updateTrainingRecord(
	transport: Transport,
	record: TrainingRecord,
	changes: Partial<TrainingRecordValues>,
): Promise<TrainingRecordEntry> {
	const { completed, notes, instructor, hours, credits, cost } = { ...record, ...changes };
	const json = await transport.request({
		method: 'PUT',
		path: pathOfOne(record.id),
		body: {
			...recordBody({ completed, notes, instructor, hours, credits, cost }),
			// Taken away on purpose, which has to be said.
			...(changes.instructor === '' ? { instructor: '' } : {}),
		},
		repeatable: true,
	});
	// Some of BambooHR's successes are empty (docs/apis/bamboohr.md#errors): then it is as it was sent.
	if (json === null) return { ...record, ...changes, raw: {} };
	return parseResponse(recordEntryShape, json, {
		system: 'BambooHR',
		request: 'PUT /training/record/{id}',
		mayHaveActed: true,
	});
}

/** Deletes a training record for good. */
export async function deleteTrainingRecord(transport: Transport, recordId: string): Promise<void> {
	await deleteOnce(transport, pathOfOne(recordId));
}
