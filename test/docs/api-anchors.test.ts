import { anchorsOf } from './markdown.mts';
import { filesIn, PAGES, textOf } from './repository.mts';

const FOLDERS = ['credentials', 'nodes', 'src', 'test', 'tools', 'workflows'];
const CODE = FOLDERS.flatMap((folder) => filesIn(folder, /\.(c|m)?(ts|js)$|\.json$/)).filter(
	(path) => path !== 'test/docs/api-anchors.test.ts',
);

const CITATION = /docs\/apis\/([\w-]+)\.md(?:#([\w-]+))?/g;

/** Why a citation leads nowhere; undefined when it does not. */
function problemOf(page: string, anchor: string | undefined): string | undefined {
	const path = `docs/apis/${page}.md`;
	if (!PAGES.includes(path)) return `there is no ${path}`;
	if (anchor === undefined) return `${path}: it names no section`;
	return anchorsOf(textOf(path)).includes(anchor) ? undefined : `${path} has no section #${anchor}`;
}

it('cites only sections of the pages on the APIs that exist', () => {
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

it('cites no fact sheet, which nobody outside has', () => {
	expect([...CODE, ...PAGES].filter((path) => /fact[ -]?sheet/i.test(textOf(path)))).toEqual([]);
});

describe.each(['docs/apis/bamboohr.md', 'docs/apis/ispring-learn.md'])('%s', (page) => {
	it('has each heading once, so that a section is known by it', () => {
		const anchors = anchorsOf(textOf(page));
		expect(anchors.filter((anchor, index) => anchors.indexOf(anchor) !== index)).toEqual([]);
	});
});
