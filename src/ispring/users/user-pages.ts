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

/** Undefined or empty = any. */
export interface UserQuery {
	userIds?: readonly string[] | undefined;
	departments?: readonly string[] | undefined;
	groups?: readonly string[] | undefined;
	emails?: readonly string[] | undefined;
	logins?: readonly string[] | undefined;
}

/**
 * @param isOlder the page is of the older list, which does not tell ended employments from inactive users
 * @returns true when that is enough
 */
export type OnUserPage = (page: readonly unknown[], isOlder: boolean) => boolean | void;

const USER_LIST = { path: '/users/v2', key: 'userProfiles', idKey: 'userId' };

/** What an account without that list, or a key that may not ask for it, answers. */
const NOT_OFFERED = [403, 404, 405];

/**
 * Hands over the accounts that a query lets through, page by page. No client is known that asks for `GET /users/v2` as
 * JSON, so where it is not offered, the older list is asked (docs/apis/ispring-learn.md#users-list).
 *
 * @throws IncompleteListError when there is nobody without a filter: an account always has its owner
 */
export async function forEachUserPage(
	transport: Transport,
	query: UserQuery,
	take: OnUserPage,
): Promise<void> {
	const isStrict = Object.values(query).every(
		(values: readonly string[] | undefined) => values === undefined,
	);
	let hasPages = false;
	let isEmpty = true;
	const onEachPage = (page: readonly unknown[], isOlder: boolean) => {
		hasPages = true;
		isEmpty &&= page.length === 0;
		return take(page, isOlder);
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
		'iSpring Learn returned no user at all, although an account always has its owner.',
		'Use an API key of the account owner or of an account administrator; then run again.',
	);
}

async function readOlder(
	transport: Transport,
	query: UserQuery,
	take: OnUserPage,
	error: RefusedError | MarkupResponseError,
): Promise<void> {
	const older = await settle(forEachOlderUserPage(transport, query, (page) => take(page, true)));
	if (older.ok) {
		transport.capabilities.hasNoUserPages = true;
		return;
	}
	if (!isNotOffered(older.error)) throw older.error;
	// Both are there, and the key may not ask for them: the refusal says what to do.
	const isForbidden = [error, older.error].some((one) => one instanceof RefusedError && one.status === 403);
	if (isForbidden) throw error instanceof RefusedError && error.status === 403 ? error : older.error;
	throw new UnexpectedResponseError(
		'iSpring Learn',
		'GET /users/v2',
		'the API of this account offers no list of users, neither this one nor the older POST /api/v2/user/list',
		false,
		'Check that the API URL of the credential is the one for the region of your account, and ask the support of iSpring whether your plan includes the REST API.',
	);
}

function isNotOffered(error: unknown): error is RefusedError | MarkupResponseError {
	if (error instanceof MarkupResponseError) return true;
	return error instanceof RefusedError && NOT_OFFERED.includes(error.status);
}
