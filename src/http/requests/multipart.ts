/** A body of the type multipart/form-data, and the header that goes with it. */
export interface MultipartForm {
	contentType: string;
	bytes: Uint8Array;
	/** The texts in it, to notice when an answer repeats one. */
	texts: string[];
}

/**
 * A form with some texts and then one file, in the part named `file`. Written out here because n8n takes only bytes
 * or form objects of a library that a community node may not bring along.
 *
 * @param texts names must be plain words; values may be any text
 * @param file `name` as the other side may keep it, with the extension by which BambooHR allows a file or not
 */
export function multipart(
	texts: Record<string, string>,
	file: { contentType: string; bytes: Uint8Array; name?: string },
): MultipartForm {
	const boundary = `form-${crypto.randomUUID()}`;
	const parts = Object.entries(texts).map(
		([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
	);
	const name = escapeQuotes(file.name ?? `file.${extensionOf(file.contentType)}`);
	const head = `${parts.join('')}--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: ${safeMediaType(file.contentType)}\r\n\r\n`;
	return {
		contentType: `multipart/form-data; boundary=${boundary}`,
		bytes: Buffer.concat([Buffer.from(head), file.bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
		texts: Object.values(texts),
	};
}

/** As browsers write it: nothing in a name can end the quotes or the line. */
function escapeQuotes(name: string): string {
	return name.replace(/["\r\n]/g, encodeURIComponent);
}

/** What is no media type, and could end the line, is nothing that the other side has to know. */
function safeMediaType(contentType: string): string {
	return /^[\w.+-]+\/[\w.+-]+(?:; ?[\w.+-]+=[\w.+"-]+)*$/.test(contentType)
		? contentType
		: 'application/octet-stream';
}

function extensionOf(contentType: string): string {
	return /\/(\w+)/.exec(contentType)?.[1] ?? 'bin';
}
