import { mostSimilar } from '../../text/likeness';
import type { FieldChoice } from './field-choices';

/** Fields that may be meant by an unknown name, the most similar first. */
export function similarFields(misspelled: string, fields: readonly FieldChoice[]): FieldChoice[] {
	return mostSimilar(misspelled, fields, ({ value, name }) => [value, name]);
}

/** Fields as a message lists them: the value to enter and the label. */
export function formatFields(fields: readonly FieldChoice[]): string {
	return fields.map(({ value, name }) => `"${value}"${name === value ? '' : ` (${name})`}`).join(', ');
}
