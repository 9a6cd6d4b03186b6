import { RefusedError } from '../../errors';
import { settle } from '../../http/settle';
import type { QueryValue, Transport } from '../../http/types';
import { forEachPage, type PagedList } from '../paging/read-pages';
import { IDS_PER_REQUEST } from '../same-id';

export interface ResultFilter {
	/** Includes users who are not active; the API omits them by default. */
	includeLeavers: boolean;
	/** All times are ISO 8601 with an offset. */
	completedSince?: string;
	completedBefore?: string;
	assignedSince?: string;
	dueBefore?: string;
	/** For all lists: empty or absent = any. */
	enrollmentIds?: string[];
	userIds?: string[];
	courseIds?: string[];
	departmentIds?: string[];
	statuses?: string[];
}

/** The vendor's OpenAPI file has all three; five of its pages have only the first two (docs/apis/ispring-learn.md#results). */
const ALL_STATUSES = ['1', '3', '5'];
const OLDER_STATUSES = ['1', '3'];

/** The warning when results of users whose employment has ended may be missing. */
export const MISSING_TERMINATED =
	'iSpring Learn does not list the results of terminated users, so they may be missing. Deactivate leavers instead of terminating them, or export their results before they leave.';

/**
 * Reads learning results page by page (docs/apis/ispring-learn.md#results). An account without the status for ended
 * employments refuses the whole list because of it; then it is read with the other statuses.
 *
 * @param onPage see {@link forEachPage}
 * @returns `lacksTerminated`: whether results of users whose employment has ended may be missing
 * @throws see {@link forEachPage}
 */
export async function forEachResultPage(
	transport: Transport,
	filter: ResultFilter,
	onPage: (page: readonly unknown[]) => boolean | void,
): Promise<{ lacksTerminated: boolean }> {
	if (!filter.includeLeavers) {
		await forEachPage(transport, listOf(filter, undefined), onPage);
		return { lacksTerminated: false };
	}
	let hasPages = false;
	const outcome = await settle(
		forEachPage(transport, listOf(filter, ALL_STATUSES), (page) => {
			hasPages = true;
			return onPage(page);
		}),
	);
	if (outcome.ok) return { lacksTerminated: false };
	const { error } = outcome;
	const mayBeStatus = error instanceof RefusedError && [400, 422].includes(error.status) && !hasPages;
	if (!mayBeStatus) throw error;
	const others = await settle(forEachPage(transport, listOf(filter, OLDER_STATUSES), onPage));
	if (others.ok) return { lacksTerminated: true };
	// So the status was not the reason.
	throw others.error instanceof RefusedError ? error : others.error;
}

/** The list with the filters that the API applies. */
function listOf(filter: ResultFilter, userStatuses: string[] | undefined): PagedList {
	const query: Record<string, QueryValue> = {
		userStatuses,
		enrollmentIds: upToLimit(filter.enrollmentIds),
		userIds: upToLimit(filter.userIds),
		courseIds: upToLimit(filter.courseIds),
		departmentIds: filter.departmentIds,
		completionStatuses: filter.statuses,
		'completionDate[startDate]': filter.completedSince,
		'completionDate[endDate]': filter.completedBefore,
		'accessDate[startDate]': filter.assignedSince,
		'dueDate[endDate]': filter.dueBefore,
	};
	return { path: '/learners/results', key: 'results', idKey: 'enrollmentId', query };
}

/** With more IDs than fit into a URL, the list is not filtered by the API but by the caller. */
function upToLimit(ids: string[] = []): string[] | undefined {
	return ids.length <= IDS_PER_REQUEST ? ids : undefined;
}
