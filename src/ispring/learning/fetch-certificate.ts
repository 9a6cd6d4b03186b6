import { SyncError, UnexpectedResponseError } from '../../errors';
import { settle } from '../../http/settle';
import type { Transport } from '../../http/types';
import { readCertificateLink } from './certificate-link';

/** What a download brought, whatever its status. */
export interface Download {
	status: number;
	bytes: Uint8Array;
}

const REQUEST = 'the download of a certificate';
const CHECK_NETWORK =
	'Files come from the address of the account, not from that of the API: check that this n8n can reach it, then run again.';
const CHECK_CERTIFICATE = 'Look at this certificate in iSpring Learn; the next run tries it again.';

/** Where the end of a PDF is marked: the format allows some bytes after it (PDF Reference 1.7, appendix H, note 18). */
const END_MARKER_WITHIN = 1024;

/**
 * The PDF of a certificate, by a fresh link. Links live for ten minutes: one that has run out by the time it is used
 * is asked for anew, once, and so is a file that was cut short. Downloads count as requests to iSpring Learn.
 *
 * @param download fetches an address without any credential; rejects when no answer comes, with a SyncError where
 * another link would be no better
 * @returns undefined when the certificate is gone
 * @throws UnexpectedResponseError when the file cannot be had or is no whole PDF; never with the link in it
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
		// Another link would be no better: the run was stopped, say.
		if (!answer.ok && answer.error instanceof SyncError) throw answer.error;
		const bytes = answer.ok && answer.value.status === 200 ? answer.value.bytes : undefined;
		if (bytes && !isPdf(bytes)) throw unusableFile('the file is no PDF', CHECK_CERTIFICATE);
		if (bytes && isComplete(bytes)) return bytes;
		if (attempt < 2) {
			transport.counts.retries += 1;
			continue;
		}
		if (bytes)
			throw unusableFile(
				'the file breaks off: a PDF ends with %%EOF, and this one does not',
				CHECK_CERTIFICATE,
			);
		// The error of the download may hold the link, which is a key to the file.
		throw unusableFile(
			answer.ok ? `the answer was ${answer.value.status}` : 'the connection broke',
			CHECK_NETWORK,
		);
	}
}

function unusableFile(what: string, hint: string): UnexpectedResponseError {
	return new UnexpectedResponseError('iSpring Learn', REQUEST, what, false, hint);
}

/** Of a link that must not be followed. */
export function unusableLink(what: string): UnexpectedResponseError {
	return unusableFile(
		what,
		'Certificates are only fetched by https, from the host that iSpring Learn names. Ask the support of iSpring Learn why its link is another one.',
	);
}

export function fileTooLarge(maxBytes: number): UnexpectedResponseError {
	return unusableFile(
		`the file is larger than ${maxBytes / (1024 * 1024)} MB`,
		'BambooHR takes no larger files. Look at this certificate in iSpring Learn.',
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
