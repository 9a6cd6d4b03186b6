import { isRecord } from './values.mts';

/** Element names of lists, where removing the final s of the list's name is wrong. */
export type ItemNames = Record<string, string>;

/** Data as XML, for clients that do not request JSON. */
export function toXml(value: unknown, root: string, itemNames: ItemNames = {}): string {
	return `<?xml version="1.0" encoding="UTF-8"?>\n${element(root, value, itemNames)}\n`;
}

function element(name: string, value: unknown, itemNames: ItemNames): string {
	// The name of an element must not start with a digit, and some keys are numbers.
	const tag = /^[a-z_]/i.test(name) ? name.replace(/[^\w.-]/g, '_') : `_${name}`;
	return `<${tag}>${content(name, value, itemNames)}</${tag}>`;
}

function content(name: string, value: unknown, itemNames: ItemNames): string {
	if (Array.isArray(value)) {
		const itemName =
			itemNames[name] ??
			(/s$/.test(name) ? name.replace(/(ie)?s$/, (end) => (end === 'ies' ? 'y' : '')) : 'item');
		return value.map((item) => element(itemName, item, itemNames)).join('');
	}
	if (isRecord(value)) {
		return Object.entries(value)
			.map(([key, inner]) => element(key, inner, itemNames))
			.join('');
	}
	if (typeof value === 'boolean') return value ? '1' : '0';
	return value === null || value === undefined ? '' : escapeMarkup(String(value));
}

/** Escapes a text for XML and HTML. */
export function escapeMarkup(text: string): string {
	return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
