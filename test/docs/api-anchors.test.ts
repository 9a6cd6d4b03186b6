import { anchorsOf } from './markdown.mts';
import { filesIn, PAGES, textOf } from './repository.mts';

const FOLDERS = ['credentials', 'nodes', 'src', 'test', 'tools', 'workflows'];
const CODE = FOLDERS.flatMap((folder) => filesIn(folder, /\.(c|m)?(ts|js)$|\.json$/)).filter(
	(path) => path !== 'test/docs/api-anchors.test.ts',
);

const CITATION = /docs\/apis\/([\w-]+)\.md(?:#([\w-]+))?/g;

/** What is wrong with a citation; undefined if it is correct. */
function problemOf(page: string, anchor: string | undefined): string | undefined {
	const path = `docs/apis/${page}.md`;
	if (!PAGES.includes(path)) return `there is no ${path}`;
	if (anchor === undefined) return `${path}: the citation names no section`;
	return anchorsOf(textOf(path)).includes(anchor) ? undefined : `${path} has no section #${anchor}`;
}

it('code cites only existing sections of the API pages', () => {
	const citations = CODE.flatMap((file) =>
		[...textOf(file).matchAll(CITATION)].map(([, page = '', anchor]) => ({ file, page, anchor })),
	);
	expect(citations.length).toBeGreaterThan(100);
	const problems = citations.flatMap(({ file, page, anchor }) => {
		const problem = problemOf(page, anchor);
		return problem === undefined ? [] : [`${file}: ${problem}`];
	});
	expect(problems).toEqual([]);
});

it('code and pages cite no fact sheet, because readers cannot see one', () => {
	expect([...CODE, ...PAGES].filter((path) => /fact[ -]?sheet/i.test(textOf(path)))).toEqual([]);
});

describe.each(['docs/apis/bamboohr.md', 'docs/apis/ispring-learn.md'])('%s', (page) => {
	it('uses each heading only once, so that a citation is unambiguous', () => {
		const anchors = anchorsOf(textOf(page));
		expect(anchors.filter((anchor, index) => anchors.indexOf(anchor) !== index)).toEqual([]);
	});
});
