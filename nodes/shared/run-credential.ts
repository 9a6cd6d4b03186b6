import type {
	FunctionsBase,
	IAdditionalCredentialOptions,
	ICredentialDataDecryptedObject,
} from 'n8n-workflow';
import { CredentialError } from '../../src/errors';
import { createConcurrencyLimit } from '../../src/http/pace/concurrency-limit';
import { settle } from '../../src/http/settle';

/** Sends one request with the given options for n8n's request helper. */
type Attempt<T> = (options: IAdditionalCredentialOptions) => Promise<T>;

/** A credential of the node, as one run uses it. */
export interface RunCredential {
	/**
	 * Sends a request with the credential.
	 *
	 * @param isRefused whether the answer shows that the access token has expired; then the request is sent once more with
	 * a new one
	 */
	send<T>(attempt: Attempt<T>, isRefused: (answer: T) => boolean): Promise<T>;
}

/**
 * Reads a credential once per run. n8n's helper would read and decrypt it again for every request, which takes a quarter
 * of the CPU time of a run.
 *
 * A token that is refused may have been renewed by another run since then: so the credential is read again, and only if
 * it still contains the refused token does n8n sign in. Otherwise two runs would keep invalidating each other's token.
 */
export function runCredential(context: Pick<FunctionsBase, 'getCredentials'>, type: string): RunCredential {
	let current: Promise<ICredentialDataDecryptedObject | undefined> | undefined;
	const signIn = createConcurrencyLimit(() => 1);
	const refusals: CredentialError[] = [];

	/** Undefined when n8n cannot provide it: then its helper says why, request by request. */
	async function read(): Promise<ICredentialDataDecryptedObject | undefined> {
		const credential = await settle(context.getCredentials(type));
		return credential.ok ? credential.value : undefined;
	}

	async function readAgain(refusedToken: unknown): Promise<ICredentialDataDecryptedObject | undefined> {
		const stored = await read();
		// Without a token, n8n signs in before it sends the request.
		return stored?.accessToken === refusedToken ? { ...stored, accessToken: '' } : stored;
	}

	async function sendWith<T>(
		data: ICredentialDataDecryptedObject | undefined,
		attempt: Attempt<T>,
	): Promise<T> {
		if (data === undefined) return await attempt({});
		const options = { credentialsDecrypted: { id: '', name: '', type, data } };
		if (data.accessToken === '') {
			// n8n puts the new token into the same object, so whoever waited here does not sign in again. Nor do they when it was
			// refused: repeated failed sign-ins lock an account.
			const known = refusals.length;
			const first = await signIn.run(async () => {
				if (data.accessToken !== '') return undefined;
				if (refusals[known]) throw refusals[known];
				const answer = await settle(attempt(options));
				if (answer.ok) return { answer: answer.value };
				if (answer.error instanceof CredentialError) refusals.push(answer.error);
				throw answer.error;
			});
			if (first) return first.answer;
		}
		return await attempt(options);
	}

	return {
		async send(attempt, isRefused) {
			const used = (current ??= read());
			const data = await used;
			const answer = await sendWith(data, attempt);
			if (!isRefused(answer)) return answer;
			if (current === used) current = readAgain(data?.accessToken);
			return await sendWith(await current, attempt);
		},
	};
}
