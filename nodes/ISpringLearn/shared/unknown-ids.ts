import type { INodeProperties } from 'n8n-workflow';
import type { ParameterError, RefusedError } from '../../../src/errors';
import { settle } from '../../../src/http/settle';
import { unknownId } from '../../shared/items/unknown-ids';
import type { ISpring } from './ISpringRun';

export type IdKind = 'course' | 'department' | 'group' | 'role' | 'user';

export interface ReferencedId {
	property: Pick<INodeProperties, 'displayName'>;
	kind: IdKind;
	id: string;
}

/** Which of these an unknown id is answered with is not documented (docs/apis/ispring-learn.md#errors). */
const MAY_BE_UNKNOWN = [400, 404, 422];

/**
 * After a refusal: the error that names the first parameter whose id the account does not have. For `naming`, which
 * asks only when there was one, so that ids cost no request while they are right.
 */
export async function explainUnknownId(
	iSpring: ISpring,
	refusal: RefusedError,
	given: readonly ReferencedId[],
): Promise<ParameterError | undefined> {
	return MAY_BE_UNKNOWN.includes(refusal.status) ? await findUnknownId(iSpring, given) : undefined;
}

/**
 * After a list that came out empty: an account may take an unknown id for one of nobody, so an empty list is worth a
 * look whether the ids exist.
 *
 * @throws ParameterError that names the first parameter whose id the account does not have
 */
export async function refuseUnknownIds(
	iSpring: ISpring,
	found: readonly unknown[],
	given: readonly ReferencedId[],
): Promise<void> {
	const unknown = found.length === 0 ? await findUnknownId(iSpring, given) : undefined;
	if (unknown) throw unknown;
}

/** The error that names the first parameter whose id the account does not have. */
export async function findUnknownId(
	iSpring: ISpring,
	given: readonly ReferencedId[],
): Promise<ParameterError | undefined> {
	for (const { property, kind, id } of given) {
		if (id === '') continue;
		const ids = await settle(idsOf(iSpring, kind));
		if (ids.ok && !ids.value.some((known) => known.toLowerCase() === id)) {
			return unknownId(property, 'iSpring Learn', id);
		}
	}
	return undefined;
}

async function idsOf(iSpring: ISpring, kind: IdKind): Promise<string[]> {
	if (kind === 'course') return (await iSpring.courses.get()).map(({ id }) => id);
	if (kind === 'department') return (await iSpring.departments.get()).map(({ id }) => id);
	if (kind === 'group') return (await iSpring.groups.get()).map(({ id }) => id);
	if (kind === 'role') return (await iSpring.roles.get()).map(({ id }) => id);
	const { users, unreadable } = await iSpring.users.get();
	return [...users.map(({ id }) => id), ...unreadable.map(({ id = '' }) => id)];
}
