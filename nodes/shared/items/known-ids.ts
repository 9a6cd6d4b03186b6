import type { INodeProperties } from 'n8n-workflow';
import { ParameterError, RefusedError } from '../../../src/errors';
import { settle } from '../../../src/http/settle';
import type { SystemName } from '../../../src/SystemName';

type Property = Pick<INodeProperties, 'displayName'>;

/** The id has the right form, but the system has nothing under it. */
export function unknownId({ displayName }: Property, system: SystemName, id: string): ParameterError {
	const hint = 'Choose one from the list, or correct the expression: it may have been deleted.';
	return new ParameterError(displayName, `${system} has none with the ID ${id}.`, hint);
}

/**
 * Does something, and where the system refuses it, asks whether that is for an id that a parameter gave.
 *
 * @param explain resolves to the error that names the parameter, or undefined when the refusal has another reason
 */
export async function naming<T>(
	work: Promise<T>,
	explain: (refusal: RefusedError) => Promise<ParameterError | undefined> | ParameterError | undefined,
): Promise<T> {
	const outcome = await settle(work);
	if (outcome.ok) return outcome.value;
	const { error } = outcome;
	throw (error instanceof RefusedError ? await explain(error) : undefined) ?? error;
}
