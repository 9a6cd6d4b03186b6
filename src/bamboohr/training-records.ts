import { z } from 'zod';
import { createOnce } from '../http/create-once';
import { readAnswer } from '../http/read-answer';
import type { Transport } from '../http/types';
import { idShape, mapOf, textShape } from './training-shapes';

export interface TrainingRecord {
	id: string;
	typeId: string;
	/** `yyyy-mm-dd`. */
	completed: string;
	notes: string;
	/** Not ours; sent back as they are with every change, since it is not known whether leaving them out clears them. */
	instructor: string;
	hours: string;
	credits: string;
	/** Such as `50.00 USD`. */
	cost: string;
}

const recordShape = z
	.object({
		id: idShape,
		type: idShape,
		completed: textShape,
		notes: textShape,
		instructor: textShape,
		hours: textShape,
		credits: textShape,
		cost: textShape,
	})
	.transform(({ type, ...record }): TrainingRecord => ({ ...record, typeId: type }));

const pathOf = (employeeId: string) => `/api/v1/training/record/employee/${encodeURIComponent(employeeId)}`;

/** Everything that an employee has completed (fact sheet 3.3). */
export async function readTrainingRecords(
	transport: Transport,
	employeeId: string,
): Promise<TrainingRecord[]> {
	const json = await transport.request({ method: 'GET', path: pathOf(employeeId) });
	const asked = { system: 'BambooHR', request: 'GET /training/record/employee/{id}' } as const;
	return readAnswer(mapOf(recordShape), json, asked);
}

export interface NewTrainingRecord {
	employeeId: string;
	typeId: string;
	completed: string;
	notes: string;
}

/**
 * Writes a training record, once (fact sheet 3.4: BambooHR itself would take the same record again and again).
 *
 * @param isIt tells the record among all of the employee after an answer was lost
 */
export async function createTrainingRecord(
	transport: Transport,
	{ employeeId, typeId, completed, notes }: NewTrainingRecord,
	isIt: (record: TrainingRecord) => boolean,
): Promise<void> {
	await createOnce({
		create: async () => {
			const body = { completed, type: Number(typeId), notes };
			await transport.request({ method: 'POST', path: pathOf(employeeId), body, expectsJson: false });
			return true;
		},
		find: async () => ((await readTrainingRecords(transport, employeeId)).some(isIt) ? true : null),
		clock: transport.clock,
		counts: transport.counts,
	});
}

export async function updateTrainingRecord(
	transport: Transport,
	record: TrainingRecord,
	{ completed, notes }: Pick<TrainingRecord, 'completed' | 'notes'>,
): Promise<void> {
	const [amount, currency] = record.cost.split(' ');
	await transport.request({
		method: 'PUT',
		path: `/api/v1/training/record/${encodeURIComponent(record.id)}`,
		body: {
			completed,
			notes,
			...(record.instructor === '' ? {} : { instructor: record.instructor }),
			...(record.hours === '' ? {} : { hours: Number(record.hours) }),
			...(record.credits === '' ? {} : { credits: Number(record.credits) }),
			...(amount && currency ? { cost: { currency, amount } } : {}),
		},
		repeatable: true,
		expectsJson: false,
	});
}
