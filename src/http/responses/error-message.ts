/**
 * Fields that may contain a message; the first one with a text counts. All names here are normalized, see
 * {@link normalizeFieldName}.
 */
const MESSAGES = [
	'message',
	'errordescription',
	'errormessage',
	'error',
	'msg',
	'faultstring',
	'detail',
	'description',
	'reason',
	'text',
	'errortext',
	'exception',
	'title',
];

/** Fields that may contain several messages, each about a field or not. */
const LISTS = [
	'errors',
	'errormessages',
	'messages',
	'violations',
	'fielderrors',
	'validationerrors',
	'invalidparams',
	'details',
];

/** Fields that name what an entry of such a list is about. */
const FIELDS = ['field', 'fieldname', 'property', 'propertypath', 'path', 'param', 'parameter', 'name'];

/** More messages at once would not help anybody. */
const MAX_MESSAGES = 5;

/** Enough for every format seen so far. */
const MAX_DEPTH = 6;

/** The other system chooses the field names: only what looks like one is shown. */
const NAME = /^[\w.[\]-]{1,60}$/;

type Fields = Record<string, unknown>;

/**
 * Extracts the messages from the parsed body of an error in any common format: `{"message": …}`, a list of errors, an
 * object with a text per field.
 *
 * @returns the messages, joined with "; "; undefined when there are none
 */
export function extractErrorMessage(body: unknown): string | undefined {
	const texts = collectMessages(body, 0, true);
	// Some responses repeat a sentence in a list.
	const distinct = texts.filter(
		(text, index) => !texts.slice(0, index).some((earlier) => earlier.includes(text)),
	);
	return distinct.length === 0 ? undefined : distinct.slice(0, MAX_MESSAGES).join('; ');
}

/** @param isRoot whether the value is the body, or inside nothing but wrappers */
function collectMessages(value: unknown, depth: number, isRoot = false): string[] {
	if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
	if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return [];
	if (Array.isArray(value)) return collectUpTo(value, (entry) => collectMessages(entry, depth + 1));
	const fields: Fields = { ...value };
	const byPlainName = new Map(
		Object.entries(fields).map(([name, inner]) => [normalizeFieldName(name), inner]),
	);
	const known = messagesOfKnownFields(byPlainName, depth);
	if (known.length > 0) return withNamedField(byPlainName, known);
	return isRoot ? messagesOfRoot(fields, depth) : messagesByField(Object.entries(fields), depth);
}

/** A sentence, followed by the details. */
function messagesOfKnownFields(fields: ReadonlyMap<string, unknown>, depth: number): string[] {
	const message = collectUpTo(MESSAGES, (name) => collectMessages(fields.get(name), depth + 1), 1);
	const list = collectUpTo(LISTS, (name) => collectMessages(fields.get(name), depth + 1));
	return [...message, ...list];
}

/** `errorMessage`, `error_message` and `ErrorMessage` become the same name. */
function normalizeFieldName(name: string): string {
	return name.replace(/[_-]/g, '').toLowerCase();
}

/** `{"email": ["must be unique"]}`: messages by field name. */
function messagesByField(fields: ReadonlyArray<[name: string, value: unknown]>, depth: number): string[] {
	return collectUpTo(fields, ([name, value]) => withFieldName(name, collectMessages(value, depth + 1)));
}

/**
 * A body may be wrapped in one more object, like the root of XML, or consist of messages by field name. A bare text
 * next to others is not a message: it could be anything.
 */
function messagesOfRoot(fields: Fields, depth: number): string[] {
	const entries = Object.entries(fields);
	const lists = entries.filter(([, value]) => Array.isArray(value));
	if (lists.length > 0) return messagesByField(lists, depth);
	return entries.length === 1 && typeof entries[0]?.[1] === 'object'
		? collectMessages(entries[0][1], depth + 1, true)
		: [];
}

function withNamedField(fields: ReadonlyMap<string, unknown>, texts: string[]): string[] {
	const name = FIELDS.map((field) => fields.get(field)).find((field) => typeof field === 'string');
	return typeof name === 'string' ? withFieldName(name, texts) : texts;
}

function withFieldName(name: string, texts: string[]): string[] {
	if (!NAME.test(name) || /^\d*$/.test(name)) return texts;
	return texts.map((text) => (text.toLowerCase().includes(name.toLowerCase()) ? text : `${name}: ${text}`));
}

/** Stops as soon as there are enough messages, so thousands of entries are not read. */
function collectUpTo<T>(entries: readonly T[], read: (entry: T) => string[], max = MAX_MESSAGES): string[] {
	const texts: string[] = [];
	for (const entry of entries) {
		if (texts.length >= max) break;
		texts.push(...read(entry));
	}
	return texts;
}
