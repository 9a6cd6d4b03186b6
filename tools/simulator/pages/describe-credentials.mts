import type { SampleCredential } from './Page.mts';
import type { Site } from './Site.mts';

const FIELD_WIDTH = 17;

/** The credentials that sites show, for the terminal: each with its type, and a field and its value on each line. */
export function describeCredentials(sites: Site[]): string {
	return sites
		.flatMap(({ content }) => content.credential ?? [])
		.map(describe)
		.join('\n\n');
}

function describe({ type, values }: SampleCredential): string {
	return [type, ...values.map(([field, value]) => `  ${field.padEnd(FIELD_WIDTH)}${value}`)].join('\n');
}
