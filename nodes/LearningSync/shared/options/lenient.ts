import { mapValues } from 'lodash';
import type { INodeProperties } from 'n8n-workflow';
import { z } from 'zod/v3';
import { splitCommaList } from '../../../../src/text/comma-list';

type Panel = Pick<INodeProperties, 'type' | 'options'>;

/**
 * A value as its shape wants it: an expression gives numbers as text, lists as text with commas, and blanks around
 * anything. What does not fit the type stays as it is, for the shape to refuse.
 */
export function lenient({ type, options = [] }: Panel, value: unknown): unknown {
	switch (type) {
		case 'number':
			return typeof value === 'string' && value.trim() !== '' ? numberOf(value) : value;
		case 'multiOptions':
			return listOf(value);
		case 'fixedCollection':
			return entriesOf(value, options[0]);
		case 'collection':
		case 'resourceLocator':
			return trimmed(value);
		case 'string':
			// Not what is inside: the time of Since may be an object of a date library.
			return typeof value === 'string' ? value.trim() : value;
		case 'options':
			return textOf(value);
		default:
			return value;
	}
}

/** A text that is not a number stays as it is, so that the error can show what was entered. */
function numberOf(text: string): unknown {
	const number = Number(text);
	return Number.isNaN(number) ? text : number;
}

/** An option that has not been added has its default, which need not be empty. */
function listOf(value: unknown): unknown {
	if (value === undefined) return undefined;
	const text = textOf(value);
	const list: unknown = typeof text === 'string' ? splitCommaList(text) : (value ?? []);
	return Array.isArray(list) ? list.map(textOf).filter((one) => one !== '') : list;
}

/** What people choose from a list, as an expression may give it: the number of a field, or the value of a checkbox. */
function textOf(value: unknown): unknown {
	return typeof value === 'number' || typeof value === 'boolean' ? String(value) : trimmed(value);
}

const record = z.record(z.unknown());

/** n8n keeps the entries of a fixed collection under the name of their group. */
function entriesOf(
	value: unknown,
	group: NonNullable<INodeProperties['options']>[number] | undefined,
): unknown {
	const groups = record.safeParse(value);
	const entries = groups.success ? groups.data[group?.name ?? ''] : value;
	if (!Array.isArray(entries) || group === undefined || !('values' in group)) return trimmed(entries);
	const panels = new Map(group.values.map((panel) => [panel.name, panel]));
	return entries.map((entry: unknown) => {
		const fields = record.safeParse(entry);
		if (!fields.success) return entry;
		return mapValues(fields.data, (field, name) => {
			const panel = panels.get(name);
			return panel ? lenient(panel, field) : trimmed(field);
		});
	});
}

function trimmed(value: unknown): unknown {
	if (typeof value === 'string') return value.trim();
	if (Array.isArray(value)) return value.map(trimmed);
	const fields = record.safeParse(value);
	if (!fields.success) return value;
	// A resource locator: what has been chosen, without how.
	if (fields.data.__rl === true) return trimmed(fields.data.value ?? '');
	return Object.fromEntries(Object.entries(fields.data).map(([name, field]) => [name, trimmed(field)]));
}
