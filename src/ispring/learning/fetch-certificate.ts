import { SyncError, UnexpectedResponseError } from '../../errors';
import { settle } from '../../http/settle';
import type { Transport } from '../../http/types';
import { readCertificateLink } from './certificate-link';

/** The response to a download, whatever its status. */
export interface Download {
	status: number;
	bytes: Uint8Array;
}

/**
 * No certificate comes near. Whatever else a link may lead to must not fill n8n's memory. BambooHR accepts files of the
 * same size, so nothing that could be exported is refused.
 */
export const MAX_CERTIFICATE_BYTES = 20 * 1024 * 1024;

const REQUEST = 'a certificate download';
const CHECK_NETWORK =
	"Certificates are downloaded from the account's own address, not from the API. Check that this n8n can reach it, then run again.";
const CHECK_CERTIFICATE = 'Check this certificate in iSpring Learn; the next run tries again.';

/** The end marker of a PDF is within its last bytes: the format allows some bytes after it (PDF Reference 1.7, appendix H, note 18). */
const END_MARKER_WITHIN = 1024;

/**
 * Downloads the PDF of a certificate with a fresh link. Links expire after ten minutes: if one has expired by the time it
 * is used, or the file is cut off, a new link is requested once. Downloads count as requests to iSpring Learn.
 *
 * @param download fetches a URL without any credential; rejects when no response comes, with a SyncError when a new link
 * would not help
 * @returns undefined when the certificate no longer exists
 * @throws UnexpectedResponseError, which never contains the link, when the file cannot be downloaded or is not a complete
 * PDF
 */
export async function fetchCertificate(
	transport: Transport,
	download: (url: string) => Promise<Download>,
	certificateId: string,
): Promise<Uint8Array | undefined> {
	for (let attempt = 1; ; attempt++) {
		const link = await readCertificateLink(transport, certificateId);
		if (link === undefined) return undefined;
		transport.counts.sent += 1;
		const answer = await settle(download(link));
		// A new link would not help, for example because the run was stopped.
		if (!answer.ok && answer.error instanceof SyncError) throw answer.error;
		const bytes = answer.ok && answer.value.status === 200 ? answer.value.bytes : undefined;
		if (bytes && !isPdf(bytes)) throw unusableFile('the file is not a PDF', CHECK_CERTIFICATE);
		if (bytes && isComplete(bytes)) return bytes;
		if (attempt < 2) {
			transport.counts.retries += 1;
			continue;
		}
		if (bytes)
			throw unusableFile('the file is cut off: it does not end with %%EOF, as a PDF does', CHECK_CERTIFICATE);
		// The error of the download may contain the link, which is a secret.
		throw unusableFile(
			answer.ok ? `the status was ${answer.value.status}` : 'the connection was lost',
			CHECK_NETWORK,
		);
	}
}

function unusableFile(what: string, hint: string): UnexpectedResponseError {
	return new UnexpectedResponseError('iSpring Learn', REQUEST, what, false, hint);
}

/** The error for a link that must not be followed. */
export function unusableLink(what: string): UnexpectedResponseError {
	return unusableFile(
		what,
		'Certificates are downloaded only over https, from the host that iSpring Learn names. Ask iSpring support why this link differs.',
	);
}

/** The error for a file over MAX_CERTIFICATE_BYTES. */
export function certificateTooLarge(): UnexpectedResponseError {
	return unusableFile(
		`the file is larger than ${MAX_CERTIFICATE_BYTES / (1024 * 1024)} MB`,
		'A certificate is a page or two. Check this certificate in iSpring Learn.',
	);
}

function isPdf(bytes: Uint8Array): boolean {
	return latin1(bytes.subarray(0, 4)) === '%PDF';
}

function isComplete(bytes: Uint8Array): boolean {
	return latin1(bytes.subarray(-END_MARKER_WITHIN)).includes('%%EOF');
}

function latin1(bytes: Uint8Array): string {
	return String.fromCharCode(...bytes);
}
