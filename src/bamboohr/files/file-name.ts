import { truncateText } from '../../text/truncate-text';

/** The limit of most file systems, too. */
const MAX_LENGTH = 255;

/** A suffix of digits only is a date or a version, not an extension. */
const EXTENSION = /\.(?=\w*[a-z])\w{1,10}$/i;

/** For files whose extension n8n does not know. */
const EXTENSIONS: Record<string, string> = {
	'application/json': 'json',
	'application/msword': 'doc',
	'application/pdf': 'pdf',
	'application/vnd.ms-excel': 'xls',
	'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
	'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
	'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
	'application/xml': 'xml',
	'application/zip': 'zip',
	'image/gif': 'gif',
	'image/jpeg': 'jpg',
	'image/png': 'png',
	'text/csv': 'csv',
	'text/html': 'html',
	'text/plain': 'txt',
};

/**
 * A safe file name: the last part of a path, without characters that could break a header or lead to another folder.
 *
 * @param extension added if the name has none, without the dot; '' for none
 * @returns '' when nothing is left
 */
export function safeFileName(name: string, extension: string): string {
	const last = name.normalize('NFC').split(/[\\/]/).pop() ?? '';
	const safe = last
		.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
		.trim()
		.replace(/^\.+$/, '');
	const own = EXTENSION.exec(safe)?.[0] ?? '';
	const stem = safe.slice(0, safe.length - own.length);
	if (stem === '') return own === '' ? '' : safe;
	const ending = own || (extension === '' ? '' : `.${extension}`);
	return truncateText(stem, MAX_LENGTH - ending.length).trimEnd() + ending;
}

/** The usual extension of a media type, without the dot; '' when unknown. */
export function extensionOfType(contentType: string): string {
	return EXTENSIONS[contentType.split(';')[0]?.trim().toLowerCase() ?? ''] ?? '';
}
