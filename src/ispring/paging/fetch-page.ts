import { settle } from '../../http/settle';
import { isTimeoutError } from '../../http/retry/is-timeout-error';
import type { ApiRequest, Transport } from '../../http/types';

/** The documented default; the largest allowed size is not documented. */
const MAX_PAGE_SIZE = 1000;

/** A quarter of the time per page, and four times as many pages. */
const MIN_PAGE_SIZE = 250;

/**
 * Fetches one page of a list. A page of 1000 rows can exceed the time limit (docs/apis/ispring-learn.md#paging), so after
 * a time-out the page size is halved; the size that works is kept for all lists of the run.
 *
 * @param requestFor the request for a page of this size
 * @returns the parsed JSON
 * @throws SyncError when a page of the smallest size times out, or the request fails otherwise
 */
export async function fetchPage(
	transport: Transport,
	requestFor: (size: number) => ApiRequest,
): Promise<unknown> {
	const { capabilities: habits, counts } = transport;
	for (;;) {
		const size = habits.pageSize ?? MAX_PAGE_SIZE;
		const canAskForLess = size > MIN_PAGE_SIZE;
		const answer = await settle(
			transport.request({ ...requestFor(size), isList: true, hasSmallerFallback: canAskForLess }),
		);
		if (answer.ok) return answer.value;
		if (!canAskForLess || !isTimeoutError(answer.error)) throw answer.error;
		counts.retries += 1;
		// Another list of the run may have lowered the size in the meantime.
		habits.pageSize = Math.min(habits.pageSize ?? MAX_PAGE_SIZE, Math.ceil(size / 2));
	}
}
