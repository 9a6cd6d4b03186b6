import { packedFilesFindings } from '../../../../tools/scripts/package-gate/packed-files.mts';

const file = (path: string, text = '') => ({ path, text });
const needed = ['package.json', 'README.md', 'LICENSE'].map((path) => file(path));
const findings = (...files: Array<{ path: string; text: string }>) =>
	packedFilesFindings([...needed, ...files], ['/srv/build/']);

test('files that n8n loads and files for people may be published', () => {
	expect(
		findings(
			file('CHANGELOG.md'),
			file('SECURITY.md'),
			file('dist/credentials/DemoApi.credentials.js'),
			file('dist/icons/demo.dark.svg'),
			file('dist/nodes/Demo/Demo.node.js'),
			file('dist/nodes/Demo/Demo.node.json'),
			file('dist/nodes/Demo/__schema__/v1.0.0/user/getAll.json'),
			file('dist/nodes/Demo/resources/user/getAll.js'),
			file('dist/src/people/plan.js'),
			file('workflows/sync-people.json'),
		),
	).toEqual([]);
});

test.each([
	'dist/demo/node_modules/n8n/logo.png',
	'dist/docs/images/sync-people.png',
	'dist/nodes/Demo/Demo.node.js.map',
	'dist/nodes/Demo/Demo.node.d.ts',
	'dist/package.json',
	'nodes/Demo/Demo.node.ts',
	'workflows/notes.md',
	'README.de.md',
	'.env',
	'dist/src/.env.js',
	'dist/src/../secret.js',
])('%s must not be published', (path) => {
	expect(findings(file(path))).toEqual([
		`${path} must not be published: correct "files" in package.json, or allow it in packed-files.mts.`,
	]);
});

test.each([
	'dist/nodes/Demo/Demo.test.js',
	'dist/nodes/Demo/tests/one.js',
	'dist/src/simulator/people.js',
	'dist/nodes/__mocks__/x.js',
])('%s is reported as a file for tests', (path) => {
	expect(findings(file(path))).toEqual([`${path} is for tests and must not be published.`]);
});

test('each required file that is missing is reported', () => {
	expect(packedFilesFindings([file('package.json')], [])).toEqual([
		'README.md is missing from the package.',
		'LICENSE is missing from the package.',
	]);
});

test.each([
	['/srv/build/', 'require("/srv/build/node_modules/luxon")'],
	['/home/ann', 'see /home/ann/notes'],
	['/Users/ann', '"/Users/ann/code"'],
	['C:\\\\Users\\\\ann', '"C:\\\\Users\\\\ann"'],
	['file:///srv/other/x.js', "'file:///srv/other/x.js'"],
])('the path %s of the machine that built the package is reported', (named, text) => {
	expect(findings(file('dist/src/a.js', text))).toEqual([
		`dist/src/a.js contains a path of the machine that built it: ${named}`,
	]);
});

test('the path of a URL is not reported as a path of a machine', () => {
	expect(findings(file('dist/src/a.js', 'https://mycompany.bamboohr.com/home/people'))).toEqual([]);
});

test('a private key is reported', () => {
	const text = ['-----BEGIN', 'RSA PRIVATE KEY-----'].join(' ');
	expect(findings(file('dist/src/a.js', text))).toEqual(['dist/src/a.js contains a private key.']);
});
