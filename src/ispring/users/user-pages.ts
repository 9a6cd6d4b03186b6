import {
	IncompleteListError,
	MarkupResponseError,
	RefusedError,
	UnexpectedResponseError,
} from '../../errors';
import { settle } from '../../http/settle';
import type { Transport } from '../../http/types';
import { forEachOlderUserPage } from './older-user-list';
import { forEachPage } from '../paging/read-pages';
import type { UserQuery } from './UserQuery';

/**
 * @param isOlder whether the page is from the older list, which does not distinguish ended employments from inactive users
 * @returns true to stop reading
 */
export type OnUserPage = (page: readonly unknown[], isOlder: boolean) => boolean | void;

const USER_LIST = { path: '/users/v2', key: 'userProfiles', idKey: 'userId' };

/** The status when an account does not offer the list, or the key may not use it. */
const NOT_OFFERED = [403, 404, 405];

/**
 * Reads the users that match a query page by page. No known client requests `GET /users/v2` as JSON, so if it is not
 * offered, the older list is read (docs/apis/ispring-learn.md#users-list).
 *
 * @throws IncompleteListError when a list without a filter is empty: an account always has its owner. See also
 * {@link forEachPage}
 */
export async function forEachUserPage(
	transport: Transport,
	query: UserQuery,
	onPage: OnUserPage,
): Promise<void> {
	const isStrict = Object.values(query).every(
		(values: readonly string[] | undefined) => values === undefined,
	);
	let hasPages = false;
	let isEmpty = true;
	const onEachPage = (page: readonly unknown[], isOlder: boolean) => {
		hasPages = true;
		isEmpty &&= page.length === 0;
		return onPage(page, isOlder);
	};
	const paged = transport.capabilities.hasNoUserPages
		? undefined
		: await settle(
				forEachPage(transport, { ...USER_LIST, query: { ...query }, isStrict }, (page) =>
					onEachPage(page, false),
				),
			);
	if (paged?.ok === false) {
		const { error } = paged;
		if (hasPages || !isNotOffered(error)) throw error;
		await readOlder(transport, query, onEachPage, error);
	} else if (!paged) {
		await forEachOlderUserPage(transport, query, (page) => onEachPage(page, true));
	}
	if (!isStrict || !isEmpty) return;
	throw new IncompleteListError(
		'iSpring Learn returned no users at all, although an account always has an owner.',
		'Use an API key of the account owner or an account administrator, then run again.',
	);
}

async function readOlder(
	transport: Transport,
	query: UserQuery,
	onPage: OnUserPage,
	error: RefusedError | MarkupResponseError,
): Promise<void> {
	const older = await settle(forEachOlderUserPage(transport, query, (page) => onPage(page, true)));
	if (older.ok) {
		transport.capabilities.hasNoUserPages = true;
		return;
	}
	if (!isNotOffered(older.error)) throw older.error;
	// At least one exists but the key may not use it: the hint of the refusal says what to do.
	const isForbidden = [error, older.error].some((one) => one instanceof RefusedError && one.status === 403);
	if (isForbidden) throw error instanceof RefusedError && error.status === 403 ? error : older.error;
	throw new UnexpectedResponseError(
		'iSpring Learn',
		'GET /users/v2',
		'the API of this account offers neither this list of users nor the older POST /api/v2/user/list',
		false,
		'Check that the API URL in the credential is the one for the region of your account, and ask iSpring support whether your plan includes the REST API.',
	);
}

/** Names with their lower-case form: the API's filters may be case-sensitive. */
export function withLowerCase(names: readonly string[]): string[] {
	return [...new Set(names.flatMap((name) => [name, name.toLowerCase()]))];
}

function isNotOffered(error: unknown): error is RefusedError | MarkupResponseError {
	if (error instanceof MarkupResponseError) return true;
	return error instanceof RefusedError && NOT_OFFERED.includes(error.status);
}
