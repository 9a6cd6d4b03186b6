import { RefusedError } from '../../errors';
import { createOnce } from '../../http/idempotency/create-once';
import { deleteOnce } from '../../http/idempotency/delete-once';
import { parseResponse } from '../../http/responses/parse-response';
import { settle } from '../../http/settle';
import type { ApiRequest, Transport } from '../../http/types';
import { listOrMapOf, parseCreated } from '../shapes';
import { typeBody, type DueForm, type TrainingTypeValues } from './training-type-body';
import { typeEntryShape, typeShape, type TrainingType, type TrainingTypeEntry } from './training-type-shape';

export type { TrainingTypeValues } from './training-type-body';
export type { TrainingType, TrainingTypeEntry } from './training-type-shape';

const PATH = '/api/v1/training/type';

/** All training types (docs/apis/bamboohr.md#training-types). */
export async function readTrainingTypes(transport: Transport): Promise<TrainingType[]> {
	const json = await transport.request({ method: 'GET', path: PATH });
	return parseResponse(listOrMapOf(typeShape), json, { system: 'BambooHR', request: `GET ${PATH}` });
}

/** All training types, each with the type as received. */
export async function readTrainingTypeEntries(transport: Transport): Promise<TrainingTypeEntry[]> {
	const json = await transport.request({ method: 'GET', path: PATH });
	return parseResponse(listOrMapOf(typeEntryShape), json, { system: 'BambooHR', request: `GET ${PATH}` });
}

export type NewTrainingType = Pick<TrainingTypeValues, 'name'> & Partial<TrainingTypeValues>;

/**
 * Creates a training type once.
 *
 * @param isMatch recognizes the type among all types after a lost response
 */
export async function createTrainingType(
	transport: Transport,
	values: NewTrainingType,
	isMatch: (type: TrainingType) => boolean,
): Promise<TrainingTypeEntry> {
	const all = { frequencyMonths: 0, required: false, allowEmployeesToMarkComplete: false, ...values };
	return await createOnce({
		create: async () => {
			const json = await sendType(transport, { method: 'POST', path: PATH }, all);
			return parseCreated(typeEntryShape, json, `POST ${PATH}`);
		},
		// The highest ID, which comes last, is the newest.
		find: async () => (await readTrainingTypeEntries(transport)).findLast(isMatch) ?? null,
		clock: transport.clock,
		counts: transport.counts,
	});
}

/** Updates only the given values (docs/apis/bamboohr.md#training-types: a partial update). */
export async function updateTrainingType(
	transport: Transport,
	typeId: string,
	changes: Partial<TrainingTypeValues>,
): Promise<TrainingTypeEntry> {
	const request = { method: 'PUT', path: typePath(typeId), repeatable: true } as const;
	const json = await sendType(transport, request, changes);
	// Some successful responses are empty (docs/apis/bamboohr.md#errors).
	const saved = json ?? (await readTrainingTypeEntries(transport)).find(({ id }) => id === typeId)?.raw;
	return parseResponse(typeEntryShape, saved, {
		system: 'BambooHR',
		request: `PUT ${PATH}/{id}`,
		mayHaveActed: true,
	});
}

/**
 * Deletes a training type permanently. BambooHR returns 400 while it has training records
 * (docs/apis/bamboohr.md#training-types).
 */
export async function deleteTrainingType(transport: Transport, typeId: string): Promise<void> {
	await deleteOnce(transport, typePath(typeId));
}

const typePath = (typeId: string) => `${PATH}/${encodeURIComponent(typeId)}`;

/**
 * Sends a training type, with the due days in the other format if BambooHR does not accept the first
 * (docs/apis/bamboohr.md#training-types).
 */
async function sendType(
	transport: Transport,
	request: Pick<ApiRequest, 'method' | 'path' | 'repeatable'>,
	values: Partial<TrainingTypeValues>,
): Promise<unknown> {
	const send = async (form: DueForm) => await transport.request({ ...request, body: typeBody(values, form) });
	const first = await settle(send('object'));
	if (first.ok) return first.value;
	const { error } = first;
	if (!mayBeForm(error) || values.dueDays === undefined) throw error;
	const second = await settle(send('number'));
	if (second.ok) return second.value;
	// The second refusal is about the other format, so the first one is more useful.
	throw mayBeForm(second.error) ? error : second.error;
}

function mayBeForm(error: unknown): boolean {
	return error instanceof RefusedError && [400, 422].includes(error.status);
}
