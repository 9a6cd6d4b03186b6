import { PAGES, textOf } from './repository.mts';

const NOT_FOR_READERS: Array<[what: string, looksLike: RegExp]> = [
	['open end', /\b(TODO|FIXME|TBD|XXX)\b/],
	['path of one machine', /(^|[\s(`"'])(\/[a-z]+\/|~\/|[A-Z]:\\)/m],
	['registry host', /\bregistry\.[a-z]|\bnpmjs\b/i],
	[
		'address of a company',
		/\b(?!(?:examplecompany|api|app|documentation|help)\b)[a-z\d-]+\.(bamboohr|ispringlearn)\.com\b(?<!api-learn\.ispringlearn\.com)/,
	],
];

describe.each(PAGES)('%s', (page) => {
	it.each(NOT_FOR_READERS)('holds no %s', (_, looksLike) => {
		expect(looksLike.exec(textOf(page))?.[0] ?? null).toBeNull();
	});
});
