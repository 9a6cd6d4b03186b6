import { UnexpectedAnswerError } from '../errors';
import { settle } from '../http/settle';
import type { Transport } from '../http/types';
import { readCertificateLink } from './certificate-link';

/** What a download brought, whatever its status. */
export interface Download {
	status: number;
	bytes: Uint8Array;
}

const REQUEST = 'the download of a certificate';
const CHECK_REACH =
	'Files come from the address of the account, not from that of the API: check that this n8n can reach it, then run again.';

/**
 * The PDF of a certificate, by a fresh link. Links live for ten minutes: one that has run out by the time it is used
 * is asked for anew, once.
 *
 * @param download fetches an address without any credential; rejects when no answer comes
 * @returns undefined when the certificate is gone
 * @throws UnexpectedAnswerError when the file cannot be had or is no PDF; never with the link in it
 */
export async function fetchCertificate(
	transport: Transport,
	download: (url: string) => Promise<Download>,
	certificateId: string,
): Promise<Uint8Array | undefined> {
	for (let attempt = 1; ; attempt++) {
		const link = await readCertificateLink(transport, certificateId);
		if (link === undefined) return undefined;
		const answer = await settle(download(link));
		if (answer.ok && answer.value.status === 200) return checkedPdf(answer.value.bytes);
		if (attempt < 2) continue;
		// The error of the download may hold the link, which is a key to the file.
		const what = answer.ok ? `the answer was ${answer.value.status}` : 'the connection broke';
		throw new UnexpectedAnswerError('iSpring Learn', REQUEST, what, false, CHECK_REACH);
	}
}

function checkedPdf(bytes: Uint8Array): Uint8Array {
	if (String.fromCharCode(...bytes.subarray(0, 4)) === '%PDF') return bytes;
	const hint = 'Look at this certificate in iSpring Learn; the next run tries it again.';
	throw new UnexpectedAnswerError('iSpring Learn', REQUEST, 'the file is no PDF', false, hint);
}
