import { codeOf, commandsOf, headingsOf, linksOf, tablesOf } from './markdown.mts';
import { pathFrom, textOf } from './repository.mts';

const english = textOf('README.md');
const russian = textOf('docs/README.ru.md');

/** Names in a first column that are not translated, such as those of settings. */
const isName = (cell: string) => /^[\w\s,.'()[\]`/*-]*$/.test(cell);

describe('docs/README.ru.md', () => {
	it('has the sections of README.md, in the same order', () => {
		const levels = (text: string) => headingsOf(text).map(({ level }) => level);
		expect(levels(russian)).toEqual(levels(english));
		const names = headingsOf(english).map(({ title }) => title);
		const own = names.filter(
			(title) => /^(n8n-|iSpring|BambooHR|Sync Schedule)/.test(title) && !title.includes(' and '),
		);
		expect(headingsOf(russian).map(({ title }) => title)).toEqual(expect.arrayContaining(own));
	});

	it('has the tables of README.md, with the same number of columns and rows', () => {
		const sizes = (text: string) => tablesOf(text).map(({ header, rows }) => [header.length, rows.length]);
		expect(sizes(russian)).toEqual(sizes(english));
	});

	it('has the settings and resources of README.md in the same order', () => {
		const named = ['Setting', 'Настройка', 'Resource', 'Ресурс'];
		const firstColumns = (text: string) =>
			tablesOf(text)
				.filter(({ header }) => named.includes(header[0] ?? ''))
				.map(({ rows }) => rows.map(([first]) => first));
		expect(firstColumns(russian)).toEqual(firstColumns(english));
		expect(
			firstColumns(russian)
				.flat()
				.filter((cell) => !isName(cell ?? '')),
		).toEqual([]);
	});

	it('has the same links and pictures as README.md', () => {
		const isElsewhere = (target: string) => /^(#|[a-z]+:)/.test(target);
		const targets = (page: string) =>
			linksOf(textOf(page))
				.map(({ target }) => (isElsewhere(target) ? target : pathFrom(page, target)))
				// Each links to the other.
				.map((path) => path.replace('docs/README.ru.md', 'README.md'))
				.sort();
		expect(targets('docs/README.ru.md')).toEqual(targets('README.md'));
	});

	it('names the same commands and fields as README.md', () => {
		const unique = (list: string[]) => [...new Set(list)].sort();
		expect(unique(commandsOf(russian))).toEqual(unique(commandsOf(english)));
		expect(unique(codeOf(russian))).toEqual(unique(codeOf(english)));
	});
});
