import { z } from 'zod/v3';
import { RefusedError } from '../../errors';
import { parseResponse } from '../../http/responses/parse-response';
import { settle } from '../../http/settle';
import type { Transport } from '../../http/types';
import { unwrap } from '../shapes';

const linkShape = z.object({ url: z.string().url() });

/**
 * A link to the PDF of an issued certificate (docs/apis/ispring-learn.md#certificates). It works for ten minutes
 * without a sign-in, so it is a secret: use it at once and never store it.
 *
 * @returns undefined when the certificate no longer exists, for example because its enrollment was archived
 * @throws SyncError when the request fails otherwise
 */
export async function readCertificateLink(
	transport: Transport,
	certificateId: string,
): Promise<string | undefined> {
	const path = `/certificate/${encodeURIComponent(certificateId)}`;
	const answer = await settle(transport.request({ method: 'GET', path }));
	if (!answer.ok) {
		if (answer.error instanceof RefusedError && answer.error.status === 404) return undefined;
		throw answer.error;
	}
	return parseResponse(linkShape, unwrap(answer.value, 'issuedCertificate'), {
		system: 'iSpring Learn',
		request: 'GET /certificate/{id}',
	}).url;
}
