/** A link or a picture on a page. */
export interface Link {
	isPicture: boolean;
	text: string;
	target: string;
}

export interface Table {
	/** The heading above it. */
	heading: string;
	header: string[];
	rows: string[][];
}

const FENCE = /^```(\w*)\n([\s\S]*?)^```$/gm;
const HEADING = /^(#{1,6}) (.+)$/gm;
const COMMAND = /^([A-Z_]+=\S+ )*(npm|npx|node|bash) /;

const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)];

/** The text without its code blocks, in which a `#` starts a comment, not a heading. */
const proseOf = (text: string) => text.replace(FENCE, '');

/** Level and title of each heading, in order. */
export function headingsOf(text: string): Array<{ level: number; title: string }> {
	return matches(proseOf(text), HEADING).map(([, signs = '', title = '']) => ({
		level: signs.length,
		title,
	}));
}

/** The valid targets after `#` in a link: headings as GitHub turns them into anchors, and explicit anchors. */
export function anchorsOf(text: string): string[] {
	const slugs = headingsOf(text).map(({ title }) =>
		title
			.toLowerCase()
			.replace(/[^\p{L}\p{N}\s_-]/gu, '')
			.replace(/\s/g, '-'),
	);
	return [...slugs, ...matches(text, /<a id="([^"]+)">/g).map(([, id = '']) => id)];
}

export function linksOf(text: string): Link[] {
	return matches(proseOf(text), /(!?)\[([^\]]*)\]\(([^)\s]+)\)/g).map(
		([, sign, words = '', target = '']) => ({
			isPicture: sign === '!',
			text: words,
			target,
		}),
	);
}

/** Everything formatted as inline `code`. */
export function codeOf(text: string): string[] {
	return matches(proseOf(text), /`([^`\n]+)`/g).map(([, code = '']) => code);
}

/** Commands in code blocks and inline code, without comments. */
export function commandsOf(text: string): string[] {
	const blocks = matches(text, FENCE).flatMap(([, , block = '']) => block.split('\n'));
	return [...blocks, ...codeOf(text)]
		.map((line) => line.replace(/\s+#.*$/, '').trim())
		.filter((line) => COMMAND.test(`${line} `));
}

/** Everything in **bold** or *italics*. */
export function emphasisOf(text: string): string[] {
	return matches(proseOf(text), /(\*\*?)(?!\s)([^*\n|]+?)\1/g).map(([, , words = '']) => words);
}

export function tablesOf(text: string): Table[] {
	return proseOf(text)
		.split(/^(?=#{1,6} )/m)
		.flatMap((section) => {
			const heading = /^#+ (.+)/.exec(section)?.[1] ?? '';
			return matches(section, /(?:^\|.*\|\n?)+/gm).map(([block]) => {
				const [header = [], , ...rows] = block.trim().split('\n').map(cellsOf);
				return { heading, header, rows };
			});
		});
}

function cellsOf(line: string): string[] {
	return line
		.split('|')
		.slice(1, -1)
		.map((cell) => cell.trim());
}
