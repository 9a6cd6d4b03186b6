import { MissingIdError, UnexpectedResponseError } from '../../errors';
import { createOnce } from './create-once';
import { settle } from '../settle';
import type { Transport } from '../types';

export interface CreateAndFind<T> {
	transport: Transport;
	/** The request as errors show it: `POST /employees/{id}/files`. */
	request: string;
	send: () => Promise<unknown>;
	/**
	 * Looks up what was created, among what did not exist before; null when there is none.
	 *
	 * @param isAccepted whether the request succeeded; otherwise its outcome is unknown
	 */
	findCreated: (isAccepted: boolean) => Promise<T | null>;
}

/**
 * Creates something once when the response does not contain its ID, and looks it up.
 *
 * @throws UnexpectedResponseError when the request succeeded but nothing new appears in the list
 */
export async function createAndFind<T>({
	transport,
	request,
	send,
	findCreated,
}: CreateAndFind<T>): Promise<T> {
	let isAccepted = false;
	const lookUp = async () => {
		const found = await settle(findCreated(isAccepted));
		if (found.ok) return found.value;
		if (!isAccepted) throw found.error;
		return null;
	};
	const outcome = await settle(
		createOnce({
			create: async () => {
				await send();
				isAccepted = true;
				const created = await lookUp();
				if (created === null) throw new MissingIdError(transport.system, request, 'id');
				return created;
			},
			find: lookUp,
			clock: transport.clock,
			counts: transport.counts,
		}),
	);
	if (outcome.ok) return outcome.value;
	if (!(outcome.error instanceof MissingIdError)) throw outcome.error;
	const what = 'the request succeeded, but the new record does not appear in the list';
	const hint = `Check the record in ${transport.system} before you run this again, or you may create a duplicate.`;
	throw new UnexpectedResponseError(transport.system, request, what, true, hint);
}
