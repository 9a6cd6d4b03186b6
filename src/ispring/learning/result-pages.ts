import { RefusedError } from '../../errors';
import { settle } from '../../http/settle';
import type { QueryValue, Transport } from '../../http/types';
import { forEachPage, type PagedList } from '../paging/read-pages';

export interface ResultFilter {
	/** The API leaves out everybody who is not active unless their statuses are asked for. */
	includeLeavers: boolean;
	/** All instants: ISO 8601 with an offset. */
	completedSince?: string;
	completedBefore?: string;
	assignedSince?: string;
	dueBefore?: string;
	/** Of all lists: empty or absent = any. */
	enrollmentIds?: string[];
	userIds?: string[];
	courseIds?: string[];
	departmentIds?: string[];
	statuses?: string[];
}

/** How many ids fit into one address. */
const IDS_PER_REQUEST = 50;

/** The vendor's file has all three; five of its pages know the first two only (docs/apis/ispring-learn.md#results). */
const ALL_STATUSES = ['1', '3', '5'];
const OLDER_STATUSES = ['1', '3'];

/** What to tell where results of users whose employment has ended may be missing. */
export const LACKS_ENDED =
	'iSpring Learn refuses to list the results of users whose employment has ended, so theirs may be missing. Deactivate leavers instead of ending their employment, or export their results before they leave.';

/**
 * Hands over learning results page by page, to the end of the list. An account that does not know the status of ended
 * employments refuses the whole list for it: then the others are asked for.
 *
 * @param take see {@link forEachPage}
 */
export async function forEachResultPage(
	transport: Transport,
	filter: ResultFilter,
	take: (page: readonly unknown[]) => boolean | void,
): Promise<{ lacksEnded: boolean }> {
	if (!filter.includeLeavers) {
		await forEachPage(transport, listOf(filter, undefined), take);
		return { lacksEnded: false };
	}
	let isTaken = false;
	const outcome = await settle(
		forEachPage(transport, listOf(filter, ALL_STATUSES), (page) => {
			isTaken = true;
			return take(page);
		}),
	);
	if (outcome.ok) return { lacksEnded: false };
	const { error } = outcome;
	const mayBeStatus = error instanceof RefusedError && [400, 422].includes(error.status) && !isTaken;
	if (!mayBeStatus) throw error;
	const others = await settle(forEachPage(transport, listOf(filter, OLDER_STATUSES), take));
	if (others.ok) return { lacksEnded: true };
	// It was not the status then.
	throw others.error instanceof RefusedError ? error : others.error;
}

/** The list with what the API is asked to leave out. */
function listOf(filter: ResultFilter, userStatuses: string[] | undefined): PagedList {
	const query: Record<string, QueryValue> = {
		userStatuses,
		enrollmentIds: fewIds(filter.enrollmentIds),
		userIds: fewIds(filter.userIds),
		courseIds: fewIds(filter.courseIds),
		departmentIds: filter.departmentIds,
		completionStatuses: filter.statuses,
		'completionDate[startDate]': filter.completedSince,
		'completionDate[endDate]': filter.completedBefore,
		'accessDate[startDate]': filter.assignedSince,
		'dueDate[endDate]': filter.dueBefore,
	};
	return { path: '/learners/results', key: 'results', idKey: 'enrollmentId', query };
}

/** Of more ids than fit, the API is asked for all, and who asks picks them. */
function fewIds(ids: string[] = []): string[] | undefined {
	return ids.length <= IDS_PER_REQUEST ? ids : undefined;
}
