import { MissingIdError, UnexpectedResponseError } from '../../errors';
import { createOnce } from './create-once';
import { settle } from '../settle';
import type { Transport } from '../types';

export interface CreateAndFind<T> {
	transport: Transport;
	/** As errors show it: `POST /employees/{id}/files`. */
	request: string;
	send: () => Promise<unknown>;
	/**
	 * Looks for what was made, among what was not there before; null when there is none.
	 *
	 * @param isAccepted the request was answered with a success; otherwise it is not known what became of it
	 */
	findCreated: (isAccepted: boolean) => Promise<T | null>;
}

/**
 * Creates something, once, of which the answer does not tell the id.
 *
 * @throws UnexpectedResponseError when it was made, as the status says, but does not show
 */
export async function createAndFind<T>({
	transport,
	request,
	send,
	findCreated: find,
}: CreateAndFind<T>): Promise<T> {
	let isSent = false;
	const look = async () => {
		const found = await settle(find(isSent));
		if (found.ok) return found.value;
		if (!isSent) throw found.error;
		return null;
	};
	const outcome = await settle(
		createOnce({
			create: async () => {
				await send();
				isSent = true;
				const made = await look();
				if (made === null) throw new MissingIdError(transport.system, request, 'id');
				return made;
			},
			find: look,
			clock: transport.clock,
			counts: transport.counts,
		}),
	);
	if (outcome.ok) return outcome.value;
	if (!(outcome.error instanceof MissingIdError)) throw outcome.error;
	const what = 'it succeeded, but what it created does not appear in the list';
	const hint = `Look at the record in ${transport.system} before you run this again: it would be made a second time.`;
	throw new UnexpectedResponseError(transport.system, request, what, true, hint);
}
