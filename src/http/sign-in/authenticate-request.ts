import type { IHttpRequestOptions } from 'n8n-workflow';
import { withHeaders } from './with-headers';
import { sameOriginUrl } from '../addresses/same-origin-url';

/**
 * Adds the secrets of a credential to a request, which goes to the credential's own host only.
 *
 * @param ownBase the base URL of the credential
 * @param headers the headers that authenticate the request
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
		// n8n would follow a redirect and send the secrets wherever it points.
		disableFollowRedirect: true,
		sendCredentialsOnCrossOriginRedirect: false,
		// The HTTP Request node still uses n8n's older request format, with other names for the same options.
		...('uri' in request ? { uri: undefined, followRedirect: false, followAllRedirects: false } : {}),
	};
}

/** The URL of a request: `url`, or `uri` in n8n's older request format. */
export function requestedUrl(request: IHttpRequestOptions): string {
	const older = 'uri' in request && typeof request.uri === 'string' ? request.uri : '';
	return request.url || older;
}
