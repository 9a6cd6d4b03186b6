/** A multipart/form-data body and its Content-Type header. */
export interface MultipartForm {
	contentType: string;
	bytes: Uint8Array;
	/** The texts in the form, to mask them when a response repeats one. */
	texts: string[];
}

/**
 * Builds a form with text fields followed by one file, in the part named `file`. As bytes, because n8n accepts only these
 * or form objects of a library that a community node may not depend on, and because bytes can be sent again after a 401.
 *
 * @param texts values by field name; names must be plain words
 * @param file `name` with its extension, by which BambooHR decides whether the file is allowed
 */
export async function multipart(
	texts: Record<string, string>,
	file: { contentType: string; bytes: Uint8Array; name?: string },
): Promise<MultipartForm> {
	const form = new FormData();
	for (const [name, value] of Object.entries(texts)) form.append(name, value);
	const name = file.name ?? `file.${extensionOf(file.contentType)}`;
	form.append('file', new File([Buffer.from(file.bytes)], name, { type: safeMediaType(file.contentType) }));
	// Node encodes a form, with a boundary of its own, where the body of a request or response is made of it.
	const encoded = new Response(form);
	return {
		contentType: encoded.headers.get('content-type') ?? '',
		bytes: new Uint8Array(await encoded.arrayBuffer()),
		texts: Object.values(texts),
	};
}

/** Node writes whatever it is told; anything that is not a media type is replaced by the generic type. */
function safeMediaType(contentType: string): string {
	return /^[\w.+-]+\/[\w.+-]+(?:; ?[\w.+-]+=[\w.+"-]+)*$/.test(contentType)
		? contentType
		: 'application/octet-stream';
}

function extensionOf(contentType: string): string {
	return /\/(\w+)/.exec(contentType)?.[1] ?? 'bin';
}
