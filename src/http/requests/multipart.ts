/** A multipart/form-data body and its Content-Type header. */
export interface MultipartForm {
	contentType: string;
	bytes: Uint8Array;
	/** The texts in the form, to mask them when a response repeats one. */
	texts: string[];
}

/**
 * Builds a form with text fields followed by one file, in the part named `file`. Built by hand because n8n accepts only
 * bytes, or form objects of a library that a community node may not depend on.
 *
 * @param texts values by field name; names must be plain words
 * @param file `name` with its extension, by which BambooHR decides whether the file is allowed
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

/** Escaped as browsers do, so that a name cannot end the quotes or the line. */
function escapeQuotes(name: string): string {
	return name.replace(/["\r\n]/g, encodeURIComponent);
}

/** Anything that is not a media type could end the line, so it is replaced by the generic type. */
function safeMediaType(contentType: string): string {
	return /^[\w.+-]+\/[\w.+-]+(?:; ?[\w.+-]+=[\w.+"-]+)*$/.test(contentType)
		? contentType
		: 'application/octet-stream';
}

function extensionOf(contentType: string): string {
	return /\/(\w+)/.exec(contentType)?.[1] ?? 'bin';
}
