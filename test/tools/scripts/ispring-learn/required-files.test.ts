import { requiredFiles } from '../../../../tools/scripts/ispring-learn/required-files.mts';

const filesOf = (files: Record<string, string>, ...entries: string[]) => [
	...requiredFiles(entries, (path) => files[path]).keys(),
];

test('files that are required at any distance are part of the package, each once', () => {
	const files = {
		'dist/nodes/A/A.node.js': 'require("../shared/run"); require("luxon");',
		'dist/nodes/shared/run.js': 'require("../../src/errors"); require("../A/A.node");',
		'dist/src/errors/index.js': 'require("./SyncError");',
		'dist/src/errors/SyncError.js': '',
		'dist/src/other.js': '',
	};
	expect(filesOf(files, 'dist/nodes/A/A.node.js')).toEqual([
		'dist/nodes/A/A.node.js',
		'dist/nodes/shared/run.js',
		'dist/src/errors/index.js',
		'dist/src/errors/SyncError.js',
	]);
});

test('a missing file is named with the file that needs it', () => {
	const files = { 'dist/a.js': 'require("./b")' };
	expect(() => filesOf(files, 'dist/a.js')).toThrow('dist/b.js is missing; dist/a.js needs it.');
});
