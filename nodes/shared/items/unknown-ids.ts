import type { INodeProperties } from 'n8n-workflow';
import { ParameterError, RefusedError } from '../../../src/errors';
import { settle } from '../../../src/http/settle';
import type { SystemName } from '../../../src/SystemName';

type Property = Pick<INodeProperties, 'displayName'>;

/** An ID that a parameter refers to; '' if the parameter is empty. */
export interface ReferencedId<Kind extends string> {
	property: Property;
	kind: Kind;
	id: string;
}

/** A parameter inside a collection, named the way error messages name it. */
export function inCollection(collection: Property, property: Property): Property {
	return { displayName: `${collection.displayName} > ${property.displayName}` };
}

/** The error for an ID that has the right form but does not exist. */
export function unknownId({ displayName }: Property, system: SystemName, id: string): ParameterError {
	const hint = 'Choose one from the list, or correct the expression. It may have been deleted.';
	return new ParameterError(displayName, `the ID ${id} does not exist in ${system}.`, hint);
}

/** The error for the first of several IDs that does not exist; undefined if all exist. */
export async function findUnknownId<Kind extends string>(
	system: SystemName,
	ids: ReadonlyArray<ReferencedId<Kind>>,
	exists: (kind: Kind, id: string) => Promise<boolean>,
): Promise<ParameterError | undefined> {
	for (const { property, kind, id } of ids) {
		if (id !== '' && !(await exists(kind, id))) return unknownId(property, system, id);
	}
	return undefined;
}

/**
 * Waits for a request and, if the system refuses it, looks for the parameter that caused the refusal. The look-up
 * happens only after a refusal, so valid parameters cost no extra requests.
 *
 * @param explain returns the error that names the parameter; undefined if the refusal has another reason
 * @throws the explanation, or otherwise the error of the request
 */
export async function withExplanation<T>(
	request: Promise<T>,
	explain: (refusal: RefusedError) => Promise<ParameterError | undefined> | ParameterError | undefined,
): Promise<T> {
	const outcome = await settle(request);
	if (outcome.ok) return outcome.value;
	const { error } = outcome;
	throw (error instanceof RefusedError ? await explain(error) : undefined) ?? error;
}
