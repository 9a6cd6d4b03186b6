import type { ParameterError, RefusedError } from '../../../src/errors';
import { settle } from '../../../src/http/settle';
import { isSameId } from '../../../src/ispring/same-id';
import * as ids from '../../shared/items/unknown-ids';
import type { ISpring } from './ISpringRun';

export type IdKind = 'course' | 'department' | 'group' | 'role' | 'user';
export type ReferencedId = ids.ReferencedId<IdKind>;

/** The documentation does not say which of these answers an unknown ID (docs/apis/ispring-learn.md#errors). */
const MAY_BE_UNKNOWN_ID = [400, 404, 422];

export function mayBeUnknownId({ status }: RefusedError): boolean {
	return MAY_BE_UNKNOWN_ID.includes(status);
}

/**
 * Waits for a request; see `withExplanation`.
 *
 * @throws ParameterError that names the parameter, if the request is refused and the account lacks one of the IDs
 */
export async function checkingIds<T>(
	iSpring: ISpring,
	referenced: readonly ReferencedId[],
	request: Promise<T>,
): Promise<T> {
	return await ids.withExplanation(
		request,
		async (refusal) => await explainUnknownId(iSpring, refusal, referenced),
	);
}

/** For `withExplanation`: the error for the first ID that the account lacks. */
export async function explainUnknownId(
	iSpring: ISpring,
	refusal: RefusedError,
	referenced: readonly ReferencedId[],
): Promise<ParameterError | undefined> {
	return mayBeUnknownId(refusal) ? await findUnknownId(iSpring, referenced) : undefined;
}

/**
 * Checks the IDs of filters if a list came back empty, because an account may answer an unknown ID with an empty list.
 *
 * @throws ParameterError that names the first parameter whose ID the account lacks
 */
export async function refuseUnknownIds(
	iSpring: ISpring,
	found: readonly unknown[],
	referenced: readonly ReferencedId[],
): Promise<void> {
	const unknown = found.length === 0 ? await findUnknownId(iSpring, referenced) : undefined;
	if (unknown) throw unknown;
}

async function findUnknownId(
	iSpring: ISpring,
	referenced: readonly ReferencedId[],
): Promise<ParameterError | undefined> {
	return await ids.findUnknownId('iSpring Learn', referenced, async (kind, id) => {
		const known = await settle(readIds(iSpring, kind));
		// An ID that cannot be looked up is not reported as unknown.
		return !known.ok || known.value.some((one) => isSameId(one, id));
	});
}

async function readIds(iSpring: ISpring, kind: IdKind): Promise<string[]> {
	if (kind === 'course') return (await iSpring.courses.get()).map(({ id }) => id);
	if (kind === 'department') return (await iSpring.departments.get()).map(({ id }) => id);
	if (kind === 'group') return (await iSpring.groups.get()).map(({ id }) => id);
	if (kind === 'role') return (await iSpring.roles.get()).map(({ id }) => id);
	const { users, unreadable } = await iSpring.users.get();
	return [...users.map(({ id }) => id), ...unreadable.map(({ id = '' }) => id)];
}
