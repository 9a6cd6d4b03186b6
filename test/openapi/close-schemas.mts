import { isRecord } from '../../tools/simulator/http/values.mts';

/**
 * Copies a schema so that objects allow no other properties than those they name: otherwise a misspelled name would be
 * valid. Schemas that are combined from parts stay open, because no part knows the others.
 */
export function closeSchemas(document: Record<string, unknown>): Record<string, unknown> {
	return closed(document, false);
}

const COMPOSED = ['allOf', 'anyOf', 'oneOf'];

function closed(value: Record<string, unknown>, isPart: boolean): Record<string, unknown> {
	const copy = Object.fromEntries(
		Object.entries(value).map(([key, inner]) => [key, closedInner(inner, COMPOSED.includes(key))]),
	);
	const isComposed = COMPOSED.some((key) => Array.isArray(value[key]));
	const isOpen = isPart || isComposed || value.additionalProperties !== undefined;
	return isRecord(value.properties) && !isOpen ? { ...copy, additionalProperties: false } : copy;
}

function closedInner(value: unknown, isPart: boolean): unknown {
	if (Array.isArray(value)) return value.map((inner) => closedInner(inner, isPart));
	return isRecord(value) ? closed(value, isPart) : value;
}
