import { omit } from 'lodash';
import { createOnce } from '../../http/idempotency/create-once';
import { deleteOnce } from '../../http/idempotency/delete-once';
import { parseResponse } from '../../http/responses/parse-response';
import type { Transport } from '../../http/types';
import {
	recordBody,
	recordEntriesShape,
	recordEntryShape,
	type TrainingRecord,
	type TrainingRecordEntry,
	type TrainingRecordValues,
} from './training-record-shape';
import { parseCreated } from '../shapes';

export type {
	Cost,
	TrainingRecord,
	TrainingRecordEntry,
	TrainingRecordValues,
} from './training-record-shape';

const EMPLOYEE_RECORDS = '/training/record/employee/{id}';

const employeeRecordsPath = (employeeId: string) =>
	`/api/v1/training/record/employee/${encodeURIComponent(employeeId)}`;
const recordPath = (recordId: string) => `/api/v1/training/record/${encodeURIComponent(recordId)}`;

/**
 * The training records of an employee (docs/apis/bamboohr.md#training-records), each with the record as received.
 */
export async function readTrainingRecordEntries(
	transport: Transport,
	employeeId: string,
): Promise<TrainingRecordEntry[]> {
	const json = await transport.request({ method: 'GET', path: employeeRecordsPath(employeeId) });
	return parseResponse(recordEntriesShape, json, {
		system: 'BambooHR',
		request: `GET ${EMPLOYEE_RECORDS}`,
	});
}

/** The training records of an employee (docs/apis/bamboohr.md#training-records). */
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

const EMPTY_VALUES = { notes: '', instructor: '', hours: null, credits: null, cost: null };

/**
 * Creates a training record once (docs/apis/bamboohr.md#training-records: BambooHR itself accepts duplicates).
 *
 * @param isMatch recognizes the record among all records of the employee after a lost response
 */
export async function createTrainingRecord(
	transport: Transport,
	{ employeeId, typeId, ...values }: NewTrainingRecord,
	isMatch: (record: TrainingRecord) => boolean,
): Promise<TrainingRecordEntry> {
	return await createOnce({
		create: async () => {
			const body = { type: Number(typeId), ...recordBody({ ...EMPTY_VALUES, ...values }) };
			const json = await transport.request({ method: 'POST', path: employeeRecordsPath(employeeId), body });
			return parseCreated(recordEntryShape, json, `POST ${EMPLOYEE_RECORDS}`);
		},
		// The highest ID, which comes last, is the newest.
		find: async () => (await readTrainingRecordEntries(transport, employeeId)).findLast(isMatch) ?? null,
		clock: transport.clock,
		counts: transport.counts,
	});
}

/**
 * Updates the given values. All others are sent unchanged, because it is unknown whether omitting them clears them
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
		path: recordPath(record.id),
		body: {
			...recordBody({ completed, notes, instructor, hours, credits, cost }),
			// Cleared on purpose, so it must be sent.
			...(changes.instructor === '' ? { instructor: '' } : {}),
		},
		repeatable: true,
	});
	// Some successful responses are empty (docs/apis/bamboohr.md#errors): then it has the values that were sent.
	if (json === null) return { ...record, ...changes, raw: {} };
	return parseResponse(recordEntryShape, json, {
		system: 'BambooHR',
		request: 'PUT /training/record/{id}',
		mayHaveActed: true,
	});
}

/** Deletes a training record permanently. */
export async function deleteTrainingRecord(transport: Transport, recordId: string): Promise<void> {
	await deleteOnce(transport, recordPath(recordId));
}
