import type { IHttpRequestOptions } from 'n8n-workflow';
import { settle } from '../settle';
import { describeNetworkError } from '../responses/network-error';
import { SIGN_IN_LIMIT_MS, withTimeLimit } from '../requests/time-limit';
import type { SystemName } from '../../SystemName';

export interface ReachabilityCheck {
	system: SystemName;
	baseUrl: string;
	/** The credential field to check, for the error. */
	field: string;
	/** Sends one request without a credential. */
	send: (options: IHttpRequestOptions) => Promise<unknown>;
}

/**
 * Checks that something responds at an address, whatever it is. When nothing does, n8n's credential test would show the
 * bare code of the network error; this explains it and says what to check.
 *
 * @throws an Error that names the host, the cause and the field to check
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
