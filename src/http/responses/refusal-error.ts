import { RefusedError } from '../../errors';
import { collectTexts, safeText } from '../masking/safe-text';
import type { SystemName } from '../../SystemName';
import type { ApiRequest, HttpResponse } from '../types';
import { refusalText, requestId } from './refusal-text';

/**
 * The error for a refused request, with the system's own explanation, in which everything that was sent is masked.
 *
 * @param secrets the secrets of the credential. Looked up only here, and so only when the error is thrown: a pause that
 * the response asks for must take effect before anything else is awaited.
 */
export async function refusalError(
	system: SystemName,
	{ method, path, query, body, form }: ApiRequest,
	response: HttpResponse,
	secrets: (() => Promise<string[]>) | undefined,
): Promise<RefusedError> {
	const sent = [body, query, form?.texts, await secrets?.()].flatMap(collectTexts);
	return new RefusedError({
		system,
		method,
		path,
		status: response.status,
		explanation: safeText(refusalText(response), sent),
		requestId: safeText(requestId(response), sent),
	});
}
