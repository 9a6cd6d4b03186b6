import { IncompleteListError, RefusedError, SyncError, UnexpectedResponseError } from '../../errors';
import { settle } from '../../http/settle';
import type { Transport } from '../../http/types';
import { ID_NAME, knownDatasetName } from './employee-fields';
import { valuesByField, type FieldValues } from './field-values';
import { isAccessDenied } from '../is-access-denied';
import { readDatasetRows } from './read-dataset';
import { readDatasetNames } from './read-dataset-names';
import { readAccountFields } from './read-fields';

/**
 * 413: too much data for one response. 500: the status an unknown name may cause (docs/apis/bamboohr.md#errors and
 * docs/apis/bamboohr.md#dataset).
 */
const DATASET_UNUSABLE = [413, 500];

/** The status with which one unknown or forbidden name fails the whole request (docs/apis/bamboohr.md#dataset). */
const MAY_BE_ONE_FIELD = [400, 403, 422, 500];

const NUMBER = /^-?\d+(\.\d+)?$/;

/**
 * Reads fields of all employees from the `employee` dataset.
 *
 * @param fields names as used in the field mapping: aliases or numbers
 * @returns the values, without fields that the dataset does not have or that the API key cannot see
 */
export async function readDatasetFields(
	transport: Transport,
	fields: readonly string[],
): Promise<FieldValues> {
	const listed = await settle(readDatasetNames(transport));
	if (listed.ok) return await readNamed(transport, await resolveNames(listed.value, transport, fields));
	const { error } = listed;
	const isClosedToKey = error instanceof RefusedError && [401, 403].includes(error.status);
	if (isClosedToKey) return new Map();
	if (!isDatasetUnusable(error) && !(error instanceof UnexpectedResponseError)) throw error;
	// Perhaps only the list of names is unavailable: try the likely names, then those of the mapping.
	const likely = await readNamed(transport, await guessNames(transport, fields));
	const rest = fields.filter((field) => !likely.has(field) && !NUMBER.test(field));
	const asNamed = await readNamed(transport, new Map(rest.map((field) => [field, field])));
	return new Map([...likely, ...asNamed]);
}

/** The dataset's name of each field that it has, by field. */
async function resolveNames(
	names: ReadonlySet<string>,
	transport: Transport,
	fields: readonly string[],
): Promise<Map<string, string>> {
	const found = new Map<string, string>();
	const tryNames = (field: string, ...candidates: Array<string | undefined>) => {
		const name = candidates.find((one) => one !== undefined && names.has(one));
		if (name !== undefined) found.set(field, name);
	};
	for (const field of fields) tryNames(field, knownDatasetName(field), customName(field), field);
	const rest = fields.filter((field) => !found.has(field) && !NUMBER.test(field));
	const numberOf = await readFieldNumbers(transport, rest);
	for (const field of rest) tryNames(field, customName(numberOf(field)));
	return found;
}

async function guessNames(transport: Transport, fields: readonly string[]): Promise<Map<string, string>> {
	const certain = (field: string) => knownDatasetName(field) ?? customName(field);
	const aliases = fields.filter((field) => certain(field) === undefined && !NUMBER.test(field));
	const numberOf = await readFieldNumbers(transport, aliases);
	return new Map(
		fields.flatMap((field): Array<[string, string]> => {
			const name = certain(field) ?? customName(numberOf(field));
			return name === undefined ? [] : [[field, name]];
		}),
	);
}

/**
 * The dataset identifies a custom field only by its number (docs/apis/bamboohr.md#employee-fields) and does not contain
 * sub-fields.
 */
function customName(number: string | undefined): string | undefined {
	return number !== undefined && /^\d+$/.test(number) ? `customField${number}` : undefined;
}

/** Returns a function that gives the number of an alias; always undefined when the API key may not list fields. */
async function readFieldNumbers(
	transport: Transport,
	aliases: readonly string[],
): Promise<(alias: string) => string | undefined> {
	if (aliases.length === 0) return () => undefined;
	const account = await settle(readAccountFields(transport));
	if (account.ok) return account.value.numberOf;
	if (account.error instanceof SyncError && account.error.kind !== 'stopped') return () => undefined;
	throw account.error;
}

/** Reads named fields. If the names are refused, each half is tried, and so on: one forbidden field must not affect others. */
async function readNamed(transport: Transport, names: ReadonlyMap<string, string>): Promise<FieldValues> {
	if (names.size === 0) return new Map();
	const rows = await settle(readDatasetRows(transport, [ID_NAME.dataset, ...names.values()]));
	if (rows.ok) return valuesByField(rows.value, 'dataset', names);
	const { error } = rows;
	if (!isDatasetUnusable(error) && !(error instanceof IncompleteListError)) throw error;
	const mayBeOne = error instanceof RefusedError && MAY_BE_ONE_FIELD.includes(error.status);
	if (names.size === 1 || !mayBeOne) return new Map();
	const all = [...names];
	const middle = Math.ceil(all.length / 2);
	const first = await readNamed(transport, new Map(all.slice(0, middle)));
	const second = await readNamed(transport, new Map(all.slice(middle)));
	return new Map([...first, ...second]);
}

function isDatasetUnusable(error: unknown): boolean {
	return isAccessDenied(error) || (error instanceof RefusedError && DATASET_UNUSABLE.includes(error.status));
}
