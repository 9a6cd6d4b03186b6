import { PAGES, textOf } from './repository.mts';

const NOT_FOR_READERS: Array<[what: string, looksLike: RegExp]> = [
	['to-do note', /\b(TODO|FIXME|TBD|XXX)\b/],
	['path on one machine', /(^|[\s(`"'])(\/[a-z]+\/|~\/|[A-Z]:\\)/m],
	['registry host', /\bregistry\.[a-z]|\bnpmjs\b/i],
	[
		"address of a company's account",
		/\b(?!(?:examplecompany|api|app|documentation|help)\b)[a-z\d-]+\.(bamboohr|ispringlearn)\.com\b(?<!api-learn\.ispringlearn\.com)/,
	],
];

describe.each(PAGES)('%s', (page) => {
	it.each(NOT_FOR_READERS)('contains no %s', (_, looksLike) => {
		expect(looksLike.exec(textOf(page))?.[0] ?? null).toBeNull();
	});
});
