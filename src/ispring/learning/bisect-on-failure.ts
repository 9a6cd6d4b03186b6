import { RefusedError } from '../../errors';
import { settle } from '../../http/settle';

/** Statuses with which one bad entry may fail a request about many (docs/apis/ispring-learn.md#errors). */
const MAY_BE_ONE_ENTRY = [400, 403, 404, 409, 422];

/**
 * Sends one request for many entries. If it is refused, it is sent for each half, and so on, until only the entries that
 * cause the refusal fail: one bad entry in a thousand costs about twenty requests, and the others succeed.
 *
 * @param work sends the request for some of the entries
 * @returns the errors by entry; empty when all succeeded
 */
export async function bisectOnFailure<T>(
	all: readonly T[],
	work: (some: readonly T[]) => Promise<void>,
): Promise<Map<T, unknown>> {
	if (all.length === 0) return new Map();
	const outcome = await settle(work(all));
	if (outcome.ok) return new Map();
	const { error } = outcome;
	if (all.length === 1 || !(error instanceof RefusedError) || !MAY_BE_ONE_ENTRY.includes(error.status)) {
		return new Map(all.map((one) => [one, error]));
	}
	const middle = Math.ceil(all.length / 2);
	const first = await bisectOnFailure(all.slice(0, middle), work);
	const second = await bisectOnFailure(all.slice(middle), work);
	return new Map([...first, ...second]);
}
