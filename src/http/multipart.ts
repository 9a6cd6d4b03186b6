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
 */
export function multipart(
	texts: Record<string, string>,
	file: { contentType: string; bytes: Uint8Array },
): MultipartForm {
	const boundary = `form-${crypto.randomUUID()}`;
	const parts = Object.entries(texts).map(
		([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
	);
	const head = `${parts.join('')}--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="file.${extensionOf(file.contentType)}"\r\nContent-Type: ${file.contentType}\r\n\r\n`;
	return {
		contentType: `multipart/form-data; boundary=${boundary}`,
		bytes: Buffer.concat([Buffer.from(head), file.bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
		texts: Object.values(texts),
	};
}

/** The name of the part is of no interest but for its extension, by which BambooHR allows a file or not. */
function extensionOf(contentType: string): string {
	return contentType.split('/')[1]?.replace(/\W.*$/, '') || 'bin';
}
