import { RefusedError } from '../../errors';
import { settle } from '../../http/settle';

/** What one bad entry may make the API answer to a request about many (docs/apis/ispring-learn.md#errors). */
const MAY_BE_ONE_ENTRY = [400, 403, 404, 409, 422];

/**
 * Does something for many at once. Where that is refused, for each half of them and so on, until the refusal is down
 * to those whom it is about: one bad entry among a thousand costs some twenty requests, and the others are done.
 *
 * @returns the errors of those for whom it was not done
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
