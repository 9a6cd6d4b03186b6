/**
 * Where a message may stand; the first that says something counts. A code is better than nothing. All names here are as
 * {@link normalizeFieldName} makes them.
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

/** Where there may be more than one, each about a field or not. */
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

/** What the field is called that an entry of such a list is about. */
const FIELDS = ['field', 'fieldname', 'property', 'propertypath', 'path', 'param', 'parameter', 'name'];

/** More are no use to anybody at once. */
const MAX_MESSAGES = 5;

/** Enough for every form that has been seen. What is nested deeper says nothing to people. */
const MAX_DEPTH = 6;

/** Names of fields come from the other side, too: only what looks like one is shown. */
const NAME = /^[\w.[\]-]{1,60}$/;

type Fields = Record<string, unknown>;

/**
 * What a body that was read has to say, in whatever form: `{"message": …}`, a list of errors, an object with a text
 * for each field. Undefined when it says nothing.
 */
export function extractErrorMessage(body: unknown): string | undefined {
	const texts = collectMessages(body, 0, true);
	// Some say the same in a sentence and in a list.
	const distinct = texts.filter(
		(text, index) => !texts.slice(0, index).some((earlier) => earlier.includes(text)),
	);
	return distinct.length === 0 ? undefined : distinct.slice(0, MAX_MESSAGES).join('; ');
}

/** @param isRoot whether only wrappers are around it */
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

/** A sentence, and what it is about in detail. */
function messagesOfKnownFields(fields: ReadonlyMap<string, unknown>, depth: number): string[] {
	const message = collectUpTo(MESSAGES, (name) => collectMessages(fields.get(name), depth + 1), 1);
	const list = collectUpTo(LISTS, (name) => collectMessages(fields.get(name), depth + 1));
	return [...message, ...list];
}

/** `errorMessage`, `error_message` and `ErrorMessage` are the same. */
function normalizeFieldName(name: string): string {
	return name.replace(/[_-]/g, '').toLowerCase();
}

/** `{"email": ["must be unique"]}`: texts by the names of fields. */
function messagesByField(fields: ReadonlyArray<[name: string, value: unknown]>, depth: number): string[] {
	return collectUpTo(fields, ([name, value]) => withFieldName(name, collectMessages(value, depth + 1)));
}

/**
 * An answer may be wrapped in one more object, as the root of XML is, or be nothing but texts by the names of fields.
 * A bare text beside others is no message: it may be anything.
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

/** Without looking at thousands of entries when the first few say it. */
function collectUpTo<T>(entries: readonly T[], read: (entry: T) => string[], max = MAX_MESSAGES): string[] {
	const texts: string[] = [];
	for (const entry of entries) {
		if (texts.length >= max) break;
		texts.push(...read(entry));
	}
	return texts;
}
