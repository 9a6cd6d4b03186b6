import type { SampleCredential } from './Page.mts';

const FIELD_WIDTH = 17;

/** A credential as lines for the terminal: its type, then a field and its value on each line. */
export function describeCredential({ type, values }: SampleCredential): string {
	return [type, ...values.map(([field, value]) => `  ${field.padEnd(FIELD_WIDTH)}${value}`)].join('\n');
}
