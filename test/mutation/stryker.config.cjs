const { tmpdir } = require('node:os');
const { join } = require('node:path');
const parts = require('./parts.cjs');

const { MUTATION_PART: part = 'http' } = process.env;
const folder = `reports/mutation/${part}`;

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
module.exports = {
	testRunner: 'jest',
	jest: { configFile: 'test/mutation/jest.config.cjs' },
	coverageAnalysis: 'perTest',
	mutate: parts[part].mutate,
	ignorePatterns: ['/tools/n8n', '/dist', '/docs', '/reports', '*.tgz'],
	concurrency: 2,
	timeoutMS: 10_000,
	// Only tests mutants again that have changed since the last run.
	incremental: true,
	incrementalFile: `${folder}/incremental.json`,
	// Outside the repository, where lint and the type check do not find a second copy of everything.
	tempDirName: join(tmpdir(), `mutation-${part}`),
	reporters: ['clear-text', 'json', 'html', 'progress-append-only'],
	clearTextReporter: { logTests: false, allowColor: false },
	jsonReporter: { fileName: `${folder}/mutation.json` },
	htmlReporter: { fileName: `${folder}/mutation.html` },
	thresholds: { high: 90, low: 80, break: null },
};
