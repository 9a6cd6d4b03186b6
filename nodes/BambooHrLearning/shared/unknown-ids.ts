import type { INodeProperties } from 'n8n-workflow';
import { employeeExists } from '../../../src/bamboohr/employees/employee-exists';
import type { ParameterError, RefusedError } from '../../../src/errors';
import { settle } from '../../../src/http/settle';
import type { Transport } from '../../../src/http/types';
import * as ids from '../../shared/items/unknown-ids';
import type { Lazy } from '../../shared/items/lazy';
import type { BambooHr } from './BambooHrRun';
import { employeeLocator } from './locators';

export type IdKind = 'employee' | 'trainingType' | 'trainingCategory';
export type ReferencedId = ids.ReferencedId<IdKind>;

/**
 * The training API answers a wrong path with 404 and a wrong value in a body with 400. The documentation does not say
 * which of them answers an unknown ID.
 */
const MAY_BE_UNKNOWN_ID = [400, 404];

/**
 * Waits for a request of the training API; see `withExplanation`.
 *
 * @throws ParameterError that names the parameter, if the request is refused and BambooHR lacks one of the IDs
 */
export async function checkingIds<T>(
	bambooHr: BambooHr,
	referenced: readonly ReferencedId[],
	request: Promise<T>,
): Promise<T> {
	return await ids.withExplanation(
		request,
		async (refusal) => await explainUnknownId(bambooHr, refusal, referenced),
	);
}

/** For `withExplanation`: the error for the first ID that BambooHR lacks. */
export async function explainUnknownId(
	bambooHr: BambooHr,
	{ status }: RefusedError,
	referenced: readonly ReferencedId[],
): Promise<ParameterError | undefined> {
	if (!MAY_BE_UNKNOWN_ID.includes(status)) return undefined;
	return await ids.findUnknownId('BambooHR', referenced, async (kind, id) => {
		if (kind === 'employee') return await employeeExists(bambooHr.transport, id);
		const { types, categories } = bambooHr.training;
		return await isListed(kind === 'trainingType' ? types : categories, id);
	});
}

/** Reads the list again, because the refusal shows that something has changed. */
async function isListed(list: Lazy<Array<{ id: string }>>, id: string): Promise<boolean> {
	list.forget();
	const entries = await settle(list.get());
	return !entries.ok || entries.value.some((entry) => entry.id === id);
}

/** After a 404 or an empty list: the error that names the parameter, if the employee does not exist. */
export async function unknownEmployee(
	transport: Transport,
	employeeId: string,
	property: Pick<INodeProperties, 'displayName'> = employeeLocator,
): Promise<ParameterError | undefined> {
	if (await employeeExists(transport, employeeId)) return undefined;
	return ids.unknownId(property, 'BambooHR', employeeId);
}

/** For `withExplanation`: the error for an ID that is part of the path of a request. */
export function unknownInPath(
	{ status }: RefusedError,
	property: Pick<INodeProperties, 'displayName'>,
	id: string,
): ParameterError | undefined {
	return status === 404 ? ids.unknownId(property, 'BambooHR', id) : undefined;
}
