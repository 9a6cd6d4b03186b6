import { decodeHtml } from '../masking/decoders';

type Element = { [name: string]: unknown };

interface OpenElement {
	name: string;
	text: string;
	element: Element;
}

/** The title of a web page is its message; the rest is for people who look at it. */
const TITLE = /<title[^<>]{0,200}>([^<]*)/i;
const HTML_PAGE = /<(?:!doctype html|html|head|body)\b/i;
const HTML_PAGE_STARTS_WITHIN = 1000;

const TOKEN = /<!\[CDATA\[|<!--|<[^<>]*>|[^<]+/g;
const TAG = /^<(\/?)(?:[\w.-]+:)?([\w.-]+)([^>]*)>$/;
const ATTRIBUTE = /([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Per element. */
const MAX_ATTRIBUTES = 500;

/** Deeper than any message is nested. */
const MAX_DEPTH = 20;

/** Whether a text is a web page, such as a proxy's error page, and not XML. */
export function isHtmlPage(text: string): boolean {
	return HTML_PAGE.test(text.slice(0, HTML_PAGE_STARTS_WITHIN));
}

/**
 * Parses XML into plain data, well enough to find an error message in it: an element with children is an object, any
 * other is its text; attributes count as children. Of a web page the title is returned. Malformed XML gives an
 * arbitrary result, never an error.
 */
export function parseMarkup(text: string): unknown {
	if (isHtmlPage(text)) return decodeHtml(TITLE.exec(text)?.[1] ?? '');
	const root: OpenElement = { name: '', text: '', element: {} };
	const open: OpenElement[] = [root];
	let at = 0;
	for (const { 0: token, index } of text.matchAll(TOKEN)) {
		if (index < at) continue;
		const current = open.at(-1) ?? root;
		if (token === '<![CDATA[' || token === '<!--') {
			const [from, end] = token === '<!--' ? [4, '-->'] : [9, ']]>'];
			const stop = text.indexOf(end, index);
			if (token === '<![CDATA[') current.text += text.slice(index + from, stop < 0 ? undefined : stop);
			at = stop < 0 ? text.length : stop + end.length;
			continue;
		}
		if (!token.startsWith('<')) {
			current.text += decodeHtml(token);
			continue;
		}
		const [, slash, name = '', attributes = ''] = TAG.exec(token) ?? [];
		if (name === '' || name === '__proto__') continue;
		if (slash === '/') close(open, name);
		else if (open.length < MAX_DEPTH) {
			open.push({ name, text: '', element: parseAttributes(attributes) });
			if (attributes.endsWith('/')) close(open, name);
		}
	}
	while (open.length > 1) close(open, open.at(-1)?.name ?? '');
	return root.element;
}

/** Ignores the end tag of an element that is not open. */
function close(open: OpenElement[], name: string): void {
	const last = open.at(-1);
	if (open.length < 2 || last?.name !== name) return;
	open.pop();
	const parent = open.at(-1);
	const text = last.text.trim();
	const isPlain = Object.keys(last.element).length === 0;
	if (!isPlain && text !== '') last.element.text = text;
	if (parent) add(parent.element, name, isPlain ? text : last.element);
}

function add(element: Element, name: string, value: unknown): void {
	const known = element[name];
	if (known === undefined) element[name] = value;
	else if (Array.isArray(known)) known.push(value);
	else element[name] = [known, value];
}

function parseAttributes(text: string): Element {
	const found = [...text.slice(0, MAX_ATTRIBUTES).matchAll(ATTRIBUTE)];
	const own = found.filter(([, name = '']) => !name.startsWith('xml') && name !== '__proto__');
	return Object.fromEntries(
		own.map(([, name = '', double, single]) => [name, decodeHtml(double ?? single ?? '')]),
	);
}
