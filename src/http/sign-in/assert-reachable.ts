import type { IHttpRequestOptions } from 'n8n-workflow';
import { settle } from '../settle';
import { describeNetworkError } from '../responses/network-error';
import { SIGN_IN_LIMIT_MS, withTimeLimit } from '../requests/time-limit';
import type { SystemName } from '../../SystemName';

export interface ReachabilityCheck {
	system: SystemName;
	baseUrl: string;
	/** What to check in the credential. */
	field: string;
	/** Sends one request, without any credential. */
	send: (options: IHttpRequestOptions) => Promise<unknown>;
}

/**
 * Whether anything answers at an address, whatever it is. Where nothing does, n8n's test of a credential shows the bare
 * code of the network error; this says what it means and what to check.
 */
export async function assertReachable({ system, baseUrl, field, send }: ReachabilityCheck): Promise<void> {
	const request: IHttpRequestOptions = {
		method: 'HEAD',
		url: `${baseUrl}/`,
		disableFollowRedirect: true,
		ignoreHttpStatusErrors: true,
		timeout: SIGN_IN_LIMIT_MS,
	};
	const answer = await settle(send(withTimeLimit(request)));
	if (answer.ok) return;
	const why = describeNetworkError(answer.error, SIGN_IN_LIMIT_MS);
	throw new Error(
		`${system} could not be reached at ${new URL(baseUrl).host}: ${why}. Check the ${field} in the credential, and that this n8n can reach it.`,
	);
}
