import type { INodeProperties } from 'n8n-workflow';
import { employeeExists } from '../../../src/bamboohr/employees/employee-exists';
import type { ParameterError, RefusedError } from '../../../src/errors';
import { settle } from '../../../src/http/settle';
import { unknownId } from '../../shared/items/unknown-ids';
import type { Lazy } from '../../shared/items/lazy';
import type { BambooHr } from './BambooHrRun';

export interface ReferencedId {
	property: Pick<INodeProperties, 'displayName'>;
	kind: 'employee' | 'trainingType' | 'trainingCategory';
	id: string;
}

/** A wrong path is a 404, a wrong value in a body a 400; which of them an unknown id is, is not documented. */
const MAY_BE_UNKNOWN = [400, 404];

/**
 * After a refusal: the error that names the first parameter whose id BambooHR does not have. For `naming`, which asks
 * only when there was one, so that ids cost no request while they are right.
 */
export async function explainUnknownId(
	bambooHr: BambooHr,
	refusal: RefusedError,
	given: readonly ReferencedId[],
): Promise<ParameterError | undefined> {
	if (!MAY_BE_UNKNOWN.includes(refusal.status)) return undefined;
	for (const { property, kind, id } of given) {
		if (id !== '' && !(await mayExist(bambooHr, kind, id))) return unknownId(property, 'BambooHR', id);
	}
	return undefined;
}

async function mayExist(bambooHr: BambooHr, kind: ReferencedId['kind'], id: string): Promise<boolean> {
	if (kind === 'employee') return await employeeExists(bambooHr.transport, id);
	const { types, categories } = bambooHr.training;
	return await isListed(kind === 'trainingType' ? types : categories, id);
}

/** Read anew: the system has just said that something is not as it was. */
async function isListed(list: Lazy<Array<{ id: string }>>, id: string): Promise<boolean> {
	list.forget();
	const entries = await settle(list.get());
	return !entries.ok || entries.value.some((entry) => entry.id === id);
}
