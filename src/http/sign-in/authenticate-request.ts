import type { IHttpRequestOptions } from 'n8n-workflow';
import { withHeaders } from './with-headers';
import { sameOriginUrl } from '../addresses/same-origin-url';

/**
 * A request with the secrets of a credential added, that goes to the credential's own host and nowhere else.
 *
 * @param headers what signs the request in
 * @throws an Error when the request is for another host
 */
export function authenticateRequest(
	request: IHttpRequestOptions,
	ownBase: string,
	headers: Record<string, string>,
): IHttpRequestOptions {
	const { baseURL, ...rest } = request;
	return {
		...rest,
		url: sameOriginUrl({ url: requestedUrl(request), baseURL }, ownBase),
		headers: withHeaders(request.headers, headers),
		// n8n would follow a redirect and hand the secrets on to wherever it points.
		disableFollowRedirect: true,
		sendCredentialsOnCrossOriginRedirect: false,
		// The HTTP Request node still asks in n8n's older form, which has other names for the same.
		...('uri' in request ? { uri: undefined, followRedirect: false, followAllRedirects: false } : {}),
	};
}

/** `url`, or `uri` in n8n's older form of a request. */
export function requestedUrl(request: IHttpRequestOptions): string {
	const older = 'uri' in request && typeof request.uri === 'string' ? request.uri : '';
	return request.url || older;
}
