import { isFile } from '../support/is-file.mts';
import { codeOf, commandsOf, tablesOf } from './markdown.mts';
import { PAGES, pathFrom, scripts, textOf } from './repository.mts';

/** npm's own commands that appear on the pages. */
const OWN_OF_NPM = ['audit', 'install', 'pack', 'test', 'view'];

/** npm runs these itself. */
const HOOKS = ['prepublishOnly'];

const exists = (path: string) => isFile(path.replace(/\/$/, ''));

/** Why a command would not run; undefined if it would. */
function problemOf(command: string): string | undefined {
	const [tool, what = '', ...rest] = command.replace(/^([A-Z_]+=\S+ )+/, '').split(' ');
	const isThere =
		tool === 'npm'
			? what === 'run'
				? scripts[rest[0] ?? ''] !== undefined
				: OWN_OF_NPM.includes(what)
			: isFile(tool === 'npx' ? `node_modules/.bin/${what}` : what);
	if (!isThere) return `${command}: no such command`;
	const missing = rest.filter((word) => /^[\w.-]+\/[\w./-]+$/.test(word) && !exists(word));
	return missing.length > 0 ? `${command}: there is no ${missing.join(', ')}` : undefined;
}

describe.each(PAGES)('%s', (page) => {
	const text = textOf(page);

	it('names only commands that exist', () => {
		expect(commandsOf(text).flatMap((command) => problemOf(command) ?? [])).toEqual([]);
	});

	it('names only files and folders that exist', () => {
		const paths = codeOf(text).filter((code) =>
			/^(credentials|docs|nodes|src|test|tools|workflows)\/[^<>*\s]*$/.test(code),
		);
		expect(paths.filter((path) => !exists(path) && !exists(pathFrom(page, path)))).toEqual([]);
	});
});

describe('CONTRIBUTING.md', () => {
	const rows = tablesOf(textOf('CONTRIBUTING.md')).find(({ header }) => header[0] === 'Command')?.rows ?? [];
	const described = rows.map(([commands = '', , runBy = '']) => ({
		commands: codeOf(commands),
		runBy: codeOf(runBy),
	}));
	const isRunBy = (file: string) =>
		described
			.filter(({ runBy }) => runBy.includes(file))
			.flatMap(({ commands }) => commands)
			.sort();

	it('describes every command of package.json', () => {
		const named = described.flatMap(({ commands }) => commands.map((command) => command.split(' --')[0]));
		const wanted = Object.keys(scripts)
			.filter((name) => !HOOKS.includes(name))
			.map((name) => (name === 'test' ? 'npm test' : `npm run ${name}`));
		expect(named).toEqual(expect.arrayContaining(wanted));
	});

	it.each(['.ci/run', '.github/workflows/publish.yml', '.github/workflows/weekly.yml'])(
		'lists the commands that %s runs',
		(file) => {
			const inFile = textOf(file)
				.split('\n')
				.map((line) => line.replace(/^\s*- (run: )?/, ''))
				.filter((line) => /^npm (test|run)\b/.test(line));
			expect(inFile.length).toBeGreaterThan(0);
			expect(isRunBy(file)).toEqual(inFile.sort());
		},
	);

	it('lists the commands that `npm test` runs', () => {
		const steps = textOf('tools/scripts/test.mjs');
		const inTest = ['setup', 'typecheck', 'lint', 'test:package'].filter((name) =>
			steps.includes(scripts[name]?.split(/[ /]/).at(-1) ?? ''),
		);
		const documented = isRunBy('npm test').filter((command) => command.startsWith('npm run '));
		expect(documented).toEqual(inTest.map((name) => `npm run ${name}`).sort());
	});
});

it('both READMEs show the commands that every change must pass', () => {
	for (const page of ['README.md', 'docs/README.ru.md']) {
		expect(commandsOf(textOf(page))).toEqual(expect.arrayContaining(['npm test', 'npm run test:n8n']));
	}
	expect(textOf('.ci/run')).toMatch(/^npm test$/m);
	expect(textOf('.ci/run')).toMatch(/^npm run test:n8n$/m);
	for (const name of ['ci', 'publish'])
		expect(textOf(`.github/workflows/${name}.yml`)).toContain('bash .ci/run');
});
