import { z } from 'zod/v3';
import { IncompleteListError, UnexpectedResponseError } from '../../errors';
import { createPageGuard } from '../../http/page-guard';
import type { QueryValue, Transport } from '../../http/types';
import { readAs } from '../../shapes/read-as';
import { fetchPage } from './fetch-page';
import { resolveEmptyPage, type Page } from './resolve-empty-page';
import { extractRows } from './extract-rows';

/** Opaque; a number in one place of the vendor's OpenAPI file. */
const tokenShape = z
	.union([z.string(), z.number()])
	.nullish()
	.transform((token) => (token === null || token === undefined ? '' : String(token)));
const tokensShape = z
	.object({
		nextPageToken: tokenShape,
		// A misspelling in the vendor's OpenAPI file that may occur in responses (docs/apis/ispring-learn.md#paging).
		nextPageToekn: tokenShape,
	})
	.transform(({ nextPageToken, nextPageToekn }) => nextPageToken || nextPageToekn);

/** Only some lists have it, in one of the vendor's formats (docs/apis/ispring-learn.md#users-list). */
const totalShape = z.object({ totalUsersNumber: z.coerce.number().positive() });

const recordShape = z.record(z.unknown());

export interface PagedList {
	path: string;
	/** The name of the array in the response, for example `userProfiles`. */
	key: string;
	/** The field that identifies a row, to detect lists that do not end. */
	idKey: string;
	query?: Record<string, QueryValue>;
	/** Whether the list always has a row; see {@link extractRows}. */
	isStrict?: boolean;
}

/** All rows of a paged list, in order; see {@link forEachPage}. */
export async function readPages(transport: Transport, list: PagedList): Promise<unknown[]> {
	const rows: unknown[] = [];
	await forEachPage(transport, list, (page) => {
		rows.push(...page);
	});
	return rows;
}

/**
 * Reads a paged list page by page, to its end (docs/apis/ispring-learn.md#paging). Rows may repeat.
 *
 * @param onPage called with the rows of each page; keep only what is needed, since raw rows take several times the
 * memory. Return true to stop reading.
 * @returns `repeated`: how many rows came again
 * @throws IncompleteListError when the list does not end, is shorter than it says, or has an empty page although more was
 * announced; UnexpectedResponseError for an unknown format
 */
export async function forEachPage(
	transport: Transport,
	{ path, key, idKey, query, isStrict = false }: PagedList,
	onPage: (page: readonly unknown[]) => boolean | void,
): Promise<{ repeated: number }> {
	const guard = createPageGuard(`The list ${key} of iSpring Learn`);
	const fetchOne = async (token: string | undefined, wanted?: number): Promise<Page> => {
		const json = await fetchPage(transport, (size) => ({
			method: 'GET',
			path,
			query: { ...query, pageSize: wanted ?? size, pageToken: token },
		}));
		const rows = extractRows(json, key, { idKey, isStrict });
		const next = nextTokenOf(json);
		if (rows !== undefined && next !== undefined) return { token, rows, next, ...totalOf(json) };
		throw new UnexpectedResponseError(
			'iSpring Learn',
			`GET ${path}`,
			`it has no readable list called ${key}`,
		);
	};
	// A row without an ID cannot be compared.
	const isSeen = (row: unknown) => idOf(row, idKey) === row || guard.has(idOf(row, idKey));
	let previous: Page | undefined;
	for (let pageToken: string | undefined; ; ) {
		let page = await fetchOne(pageToken);
		if (page.rows.length === 0 && pageToken !== undefined) {
			page = await resolveEmptyPage(page, { previous, fetchPage: fetchOne, isSeen, key });
		}
		const { rows, next, total } = page;
		if (rows.length > 0) previous = page;
		const isEnough = onPage(rows) === true;
		const isLast = isEnough || next === '';
		const ids = rows.map((row) => idOf(row, idKey));
		guard.check({ ids, isLast, next, ...(total === undefined ? {} : { total }) });
		if (isLast) {
			if (!isEnough && total !== undefined && guard.distinct < total)
				throw incompleteListError(key, guard.distinct, total);
			return { repeated: guard.repeated };
		}
		pageToken = next;
	}
}

function incompleteListError(key: string, came: number, total: number): IncompleteListError {
	return new IncompleteListError(
		`iSpring Learn reports ${total} entries in its list ${key}, but only ${came} were received.`,
	);
}

/** The token of the next page; '' at the end, undefined when it is unreadable, so that the end is unknown. */
function nextTokenOf(json: unknown): string | undefined {
	const body = readAs(recordShape, json) ?? {};
	const inner = readAs(recordShape, body.response) ?? {};
	const [token, innerToken] = [readAs(tokensShape, body), readAs(tokensShape, inner)];
	return token === undefined || innerToken === undefined ? undefined : token || innerToken;
}

function totalOf(json: unknown): { total?: number } {
	const total = readAs(totalShape, json)?.totalUsersNumber;
	return total === undefined ? {} : { total };
}

/** The ID as it came, or else the row itself: it is like no other. */
function idOf(row: unknown, idKey: string): unknown {
	if (typeof row !== 'object' || row === null) return row;
	const id: unknown = Reflect.get(row, idKey);
	return id ?? row;
}
